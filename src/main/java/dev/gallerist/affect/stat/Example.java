package dev.gallerist.affect.stat;

/**
 * One labelled clip to train or choose with.
 *
 * @param source who or what it shows, where that is known: examples of one source never lie on both sides of a fold
 * @param label the class, from 0
 * @param descriptor the clip's descriptor; finite
 */
public record Example(String source, int label, float[] descriptor) {}
