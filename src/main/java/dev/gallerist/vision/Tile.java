package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;

/**
 * One participant's rectangle in a gallery view.
 *
 * @param box where, in pixels of the picture; never empty
 */
public record Tile(PixelBox box) {}
