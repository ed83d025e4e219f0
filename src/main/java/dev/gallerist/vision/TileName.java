package dev.gallerist.vision;

import java.util.Optional;

/**
 * Whose tile it is, as far as its label says.
 *
 * @param tile the rectangle
 * @param look whether its camera is on
 * @param name the best reading of its label so far; empty when there is no label, it cannot be read or was not read yet
 */
public record TileName(Tile tile, TileLook look, Optional<NameReading> name) {}
