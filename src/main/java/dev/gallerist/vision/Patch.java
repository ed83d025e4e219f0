package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;

/**
 * A part of a picture looked at for writing: brightness, light ink and dark ink pixel by pixel.
 *
 * <p>Coloured pixels are never ink: that leaves out the red dot of a muted microphone.
 */
final class Patch {

    private static final int LIGHT = 145;
    private static final int DARK = 110;
    private static final int COLOURED = 72;

    /** Least distance of ink from a flat ground. */
    private static final int FROM_GROUND = 55;

    private final PixelBox box;
    private final int[] luma;
    private final boolean[] coloured;

    Patch(Pixels pixels, PixelBox box) {
        this.box = box;
        this.luma = new int[box.width() * box.height()];
        this.coloured = new boolean[luma.length];
        byte[] bgr = pixels.bgr();
        for (int y = 0, to = 0; y < box.height(); y++) {
            int at = ((box.y() + y) * pixels.size().width() + box.x()) * 3;
            for (int x = 0; x < box.width(); x++, to++, at += 3) {
                int blue = bgr[at] & 255;
                int green = bgr[at + 1] & 255;
                int red = bgr[at + 2] & 255;
                luma[to] = (blue * 29 + green * 150 + red * 77) >> 8;
                coloured[to] = Math.max(blue, Math.max(green, red)) - Math.min(blue, Math.min(green, red)) > COLOURED;
            }
        }
    }

    PixelBox box() {
        return box;
    }

    int width() {
        return box.width();
    }

    int height() {
        return box.height();
    }

    int luma(int x, int y) {
        return luma[y * box.width() + x];
    }

    boolean coloured(int x, int y) {
        return coloured[y * box.width() + x];
    }

    /** Pixels as bright (or as dark) as the letters of a label over a video. */
    boolean[] ink(boolean light) {
        boolean[] ink = new boolean[luma.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = !coloured[i] && (light ? luma[i] >= LIGHT : luma[i] <= DARK);
        }
        return ink;
    }

    /** Pixels that stand out from a flat ground on the given side. */
    boolean[] inkOn(int ground, boolean light) {
        boolean[] ink = new boolean[luma.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = light ? luma[i] >= ground + FROM_GROUND : luma[i] <= ground - FROM_GROUND;
        }
        return ink;
    }
}
