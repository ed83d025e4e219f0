package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.Arrays;

/**
 * A part of a picture as 16 by 16 mean brightnesses, 0 to 255: coarse enough that a compressor's noise averages out.
 * Immutable; takes about ten microseconds, whatever the size of the part.
 */
final class LumaGrid {

    private static final int SIDE = 16;

    /** Points looked at along each side of a cell. */
    private static final int POINTS = 4;

    /**
     * A cell that differs by more has changed. In still parts of H.264 recordings, down to 700 kbit/s and a quality of 34, the
     * thirteenth largest difference of 256 stays below 2.7 for ten seconds and more; on faces of people who merely sway and
     * breathe it passes 8 within three seconds.
     */
    private static final double CHANGED = 4;

    /** Five in a hundred cells: about what two eyes cover when they blink. */
    private static final int CHANGED_CELLS = 13;

    private static final int BLACK = 16;
    private static final int FLAT = 12;

    private final float[] levels;

    private LumaGrid(float[] levels) {
        this.levels = levels;
    }

    /** Looks at a box, which must lie inside the picture and not be empty. */
    static LumaGrid of(Pixels pixels, PixelBox box) {
        float[] levels = new float[SIDE * SIDE];
        int across = SIDE * POINTS;
        for (int row = 0; row < across; row++) {
            int y = box.y() + (2 * row + 1) * box.height() / (2 * across);
            for (int column = 0; column < across; column++) {
                int x = box.x() + (2 * column + 1) * box.width() / (2 * across);
                levels[row / POINTS * SIDE + column / POINTS] += pixels.luma(x, y);
            }
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] /= POINTS * POINTS;
        }
        return new LumaGrid(levels);
    }

    /** Whether something moved since; a picture that only became lighter or darker as a whole did not. */
    boolean movedSince(LumaGrid before) {
        double brighter = 0;
        for (int i = 0; i < levels.length; i++) {
            brighter += levels[i] - before.levels[i];
        }
        brighter /= levels.length;
        int changed = 0;
        for (int i = 0; i < levels.length; i++) {
            if (Math.abs(levels[i] - before.levels[i] - brighter) > CHANGED) {
                changed++;
            }
        }
        return changed >= CHANGED_CELLS;
    }

    /** Whether it is black, or one colour, but for a few cells. */
    boolean blank() {
        float[] sorted = levels.clone();
        Arrays.sort(sorted);
        float low = sorted[CHANGED_CELLS / 2];
        float high = sorted[sorted.length - 1 - CHANGED_CELLS / 2];
        return high < BLACK || high - low < FLAT;
    }
}
