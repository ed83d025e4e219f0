package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;

/** Tells a shared screen from a camera: much of a slide or a page is paper, one light colour to the last bit. */
final class Slide {

    private static final int COLUMNS = 48;
    private static final int ROWS = 27;
    private static final int LIGHT = 215;
    private static final int SAME = 4;
    private static final double LEAST_PAPER = 0.4;

    private Slide() {}

    /** Whether the box shows paper and is no plain tile with a round picture on it. */
    static boolean fills(Pixels pixels, PixelBox box) {
        return paper(pixels, box) >= LEAST_PAPER && !AvatarCircle.on(pixels, box);
    }

    /** Part of the box that shows the most frequent light brightness, 0 to 1. */
    private static double paper(Pixels pixels, PixelBox box) {
        int[] count = new int[256 + SAME];
        for (int row = 0; row < ROWS; row++) {
            int y = box.y() + (2 * row + 1) * box.height() / (2 * ROWS);
            for (int column = 0; column < COLUMNS; column++) {
                count[pixels.luma(box.x() + (2 * column + 1) * box.width() / (2 * COLUMNS), y)]++;
            }
        }
        int most = 0;
        for (int luma = LIGHT; luma < 256; luma++) {
            int alike = 0;
            for (int other = luma - SAME; other <= luma + SAME; other++) {
                alike += count[other];
            }
            most = Math.max(most, alike);
        }
        return (double) most / (COLUMNS * ROWS);
    }
}
