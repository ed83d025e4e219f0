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
 * @param strip the same line with more of what lies beside the writing, as the picture shows it
 */
public record LabelCrop(PixelBox text, boolean light, int letterHeight, PixelSize size, byte[] grey, Strip strip) {

    /**
     * A label's line as the picture shows it: neither stretched nor turned to dark on light, with its coloured signs. It
     * reaches further than the writing that was found, so that a wrongly cut end can still be read: from the tile's left
     * edge (two letter heights left of the writing where that stands in the middle of the tile) to three letter heights
     * right of it, and 0.35 letter heights above and below, all inside the tile.
     *
     * @param size of the strip, pixels
     * @param luma brightness 0 to 255 (unsigned), row by row; not written to any more
     * @param text where the writing was found, within the strip
     */
    public record Strip(PixelSize size, byte[] luma, PixelBox text) {}
}
