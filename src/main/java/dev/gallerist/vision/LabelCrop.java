package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;

/**
 * The writing of a name label, cut out for reading.
 *
 * @param text box around the writing, in pixels of the picture
 * @param light whether the writing is lighter than its ground
 * @param letterHeight height of its highest letter, pixels
 * @param size of the grey picture: the writing with a small margin
 * @param grey the grey picture, dark writing on light ground, row by row; not written to any more
 * @param mask fingerprint of the writing
 */
record LabelCrop(PixelBox text, boolean light, int letterHeight, PixelSize size, byte[] grey, LabelMask mask) {}
