package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.Arrays;
import java.util.List;

/**
 * A connected piece of ink and the ground around it.
 *
 * @param box within the patch
 * @param ink brightness of its lightest pixel, of its darkest where ink is dark
 * @param ground brightness of the pixels around and inside it that are no ink, soft edges left aside
 */
record Stroke(PixelBox box, int ink, int ground) {

    /** Brightest video behind the usual dark label shows through as no more than this, whatever it does. */
    private static final int DARK_GROUND = 105;

    /** Darkest video behind a light label. */
    private static final int LIGHT_GROUND = 150;

    /** How far a word's first letter may be softer than the letter before: thin strokes between two pixels lose a third. */
    private static final int INK_STEP = 95;

    /** How far any other ground may change from one letter to the next: a label ends where the video gets through. */
    private static final int GROUND_STEP = 40;

    /** The pieces of light or dark ink in the patch, from the left. */
    static List<Stroke> in(Patch patch, boolean[] ink, boolean light, int highest) {
        return Strokes.of(ink, patch.width(), patch.height()).stream()
                .filter(box -> box.height() <= highest)
                .map(box -> new Stroke(box, strongest(patch, ink, box, light), ground(patch, ink, box, light)))
                .toList();
    }

    private static int strongest(Patch patch, boolean[] ink, PixelBox box, boolean light) {
        int strongest = light ? 0 : 255;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                if (ink[y * patch.width() + x]) {
                    int luma = patch.luma(x, y);
                    strongest = light ? Math.max(strongest, luma) : Math.min(strongest, luma);
                }
            }
        }
        return strongest;
    }

    private static int ground(Patch patch, boolean[] ink, PixelBox box, boolean light) {
        int[] lumas = new int[(box.width() + 2) * (box.height() + 2)];
        int count = 0;
        for (int y = Math.max(0, box.y() - 1); y < Math.min(patch.height(), box.bottom() + 1); y++) {
            for (int x = Math.max(0, box.x() - 1); x < Math.min(patch.width(), box.right() + 1); x++) {
                if (!ink[y * patch.width() + x]) {
                    lumas[count++] = patch.luma(x, y);
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

    /** Whether both have about the same ink. */
    boolean inkLike(Stroke other) {
        return Math.abs(ink - other.ink) <= INK_STEP;
    }

    /** Whether both lie on the same ground, as neighbours on a label do. */
    boolean groundLike(Stroke other) {
        boolean bothDark = ground <= DARK_GROUND && other.ground <= DARK_GROUND;
        boolean bothLight = ground >= LIGHT_GROUND && other.ground >= LIGHT_GROUND;
        return bothDark || bothLight || Math.abs(ground - other.ground) <= GROUND_STEP;
    }
}
