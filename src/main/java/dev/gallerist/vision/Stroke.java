package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.Arrays;
import java.util.List;

/**
 * A connected piece of ink and the ground around it.
 *
 * @param box within the relief
 * @param peak how far its strongest pixel stands out
 * @param ground brightness of the pixels around and inside it that are no ink, soft edges left aside
 * @param runs most pieces of ink side by side in one of its rows: two for an o, four for two n melted together
 */
record Stroke(PixelBox box, int peak, int ground, int runs) {

    /** Brightest video behind the usual dark label shows through as no more than this, whatever it does. */
    static final int DARK_GROUND = 105;

    /** Darkest video behind a light label. */
    static final int LIGHT_GROUND = 150;

    /** How far any other ground may change from one letter to the next: a label ends where the video gets through. */
    private static final int GROUND_STEP = 40;

    /** The pieces of light or dark ink in the relief, from the left. */
    static List<Stroke> in(Relief relief, boolean light, int highest) {
        boolean[] ink = relief.ink(Relief.LEAST_INK);
        return Strokes.of(ink, relief.width(), relief.height()).stream()
                .filter(box -> box.height() <= highest)
                .map(box -> new Stroke(box, peak(relief, box), ground(relief, ink, box, light), runs(relief, ink, box)))
                .toList();
    }

    private static int peak(Relief relief, PixelBox box) {
        int peak = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                peak = Math.max(peak, relief.at(x, y));
            }
        }
        return peak;
    }

    private static int runs(Relief relief, boolean[] ink, PixelBox box) {
        int most = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            int runs = 0;
            boolean before = false;
            for (int x = box.x(); x < box.right(); x++) {
                boolean here = ink[y * relief.width() + x];
                runs += here && !before ? 1 : 0;
                before = here;
            }
            most = Math.max(most, runs);
        }
        return most;
    }

    private static int ground(Relief relief, boolean[] ink, PixelBox box, boolean light) {
        int[] lumas = new int[(box.width() + 2) * (box.height() + 2)];
        int count = 0;
        for (int y = Math.max(0, box.y() - 1); y < Math.min(relief.height(), box.bottom() + 1); y++) {
            for (int x = Math.max(0, box.x() - 1); x < Math.min(relief.width(), box.right() + 1); x++) {
                if (!ink[y * relief.width() + x]) {
                    lumas[count++] = relief.luma(x, y);
                }
            }
        }
        if (count == 0) {
            return light ? 255 : 0;
        }
        Arrays.sort(lumas, 0, count);
        return lumas[light ? count / 4 : count - 1 - count / 4];
    }

    int x() {
        return box.x();
    }

    int right() {
        return box.right();
    }

    int height() {
        return box.height();
    }

    /** How many letters may have melted together in it. */
    int letters() {
        return Math.max(1, Math.min((runs + 1) / 2, 2 * box.width() / Math.max(1, box.height())));
    }

    /** Whether both lie on the same ground, as neighbours on a label do. */
    boolean groundLike(Stroke other) {
        boolean bothDark = ground <= DARK_GROUND && other.ground <= DARK_GROUND;
        boolean bothLight = ground >= LIGHT_GROUND && other.ground >= LIGHT_GROUND;
        return bothDark || bothLight || Math.abs(ground - other.ground) <= GROUND_STEP;
    }
}
