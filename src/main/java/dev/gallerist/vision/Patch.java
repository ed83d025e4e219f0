package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;

/** A part of a picture that is cut out: brightness, and which pixels are coloured, as the red dot of a muted microphone. */
final class Patch {

    private static final int COLOURED = 72;

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
}
