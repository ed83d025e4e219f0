package dev.gallerist.cli.train;

import java.nio.file.Path;

/**
 * One labelled clip of a set.
 *
 * @param name its path within the set, with slashes
 * @param source what it was cut from, where the set says so
 * @param label the class, from 0
 */
record Clip(Path file, String name, String source, int label) {}
