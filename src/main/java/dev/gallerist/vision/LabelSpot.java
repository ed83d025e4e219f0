package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;

/**
 * Where a tile has the writing of its label.
 *
 * @param tile the tile's box, in pixels of the picture
 * @param text box around the writing, in pixels of the picture
 * @param light whether the writing is lighter than its ground
 * @param letterHeight height of its highest letter, pixels
 * @param peak how far its strongest letter stands out from its surroundings, 0 to 255
 * @param centred whether the writing stands in the middle of the tile, as with a camera switched off
 */
record LabelSpot(PixelBox tile, PixelBox text, boolean light, int letterHeight, int peak, boolean centred) {}
