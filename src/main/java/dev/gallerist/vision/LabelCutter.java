package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.util.Arrays;

/** Cuts writing out of a picture: dark on light, stretched in contrast, with a margin and without coloured signs. */
final class LabelCutter {

    /** Space around the writing, in letter heights; readers need some, a label's own box gives no more. */
    private static final double MARGIN = 0.35;

    private static final int LEAST_MARGIN = 4;

    private LabelCutter() {}

    /** Soft edges of letters reach this far beyond their box; what lies further out is another thing. */
    private static final int SOFT_EDGE = 2;

    /** The writing in the given box of the picture; the margin is plain ground. */
    static LabelCrop cut(Pixels pixels, PixelBox tile, PixelBox text, boolean light, int letterHeight) {
        int margin = Math.max(LEAST_MARGIN, (int) Math.round(MARGIN * letterHeight));
        PixelBox wanted =
                PixelBox.between(text.x() - margin, text.y() - margin, text.right() + margin, text.bottom() + margin);
        PixelBox soft = PixelBox.between(
                text.x() - SOFT_EDGE, text.y() - SOFT_EDGE, text.right() + SOFT_EDGE, text.bottom() + SOFT_EDGE);
        Patch patch = new Patch(pixels, soft.intersection(tile));
        int[] levels = levels(patch, text, light);
        byte[] grey = new byte[wanted.width() * wanted.height()];
        Arrays.fill(grey, (byte) 255);
        for (int y = 0; y < patch.height(); y++) {
            int row = (patch.box().y() - wanted.y() + y) * wanted.width()
                    + patch.box().x()
                    - wanted.x();
            for (int x = 0; x < patch.width(); x++) {
                if (!patch.coloured(x, y)) {
                    grey[row + x] = stretched(patch.luma(x, y), levels[0], levels[1]);
                }
            }
        }
        LabelMask mask = mask(grey, wanted, text);
        return new LabelCrop(text, light, letterHeight, new PixelSize(wanted.width(), wanted.height()), grey, mask);
    }

    private static LabelMask mask(byte[] grey, PixelBox wanted, PixelBox text) {
        byte[] inner = new byte[text.width() * text.height()];
        for (int y = 0; y < text.height(); y++) {
            int from = (text.y() - wanted.y() + y) * wanted.width() + text.x() - wanted.x();
            System.arraycopy(grey, from, inner, y * text.width(), text.width());
        }
        return new LabelMask(inner, text.width(), text.height());
    }

    /** Brightness of the ground and of the ink inside the writing's box. */
    private static int[] levels(Patch patch, PixelBox text, boolean light) {
        int[] count = new int[256];
        int all = 0;
        for (int y = text.y() - patch.box().y(); y < text.bottom() - patch.box().y(); y++) {
            for (int x = text.x() - patch.box().x();
                    x < text.right() - patch.box().x();
                    x++) {
                count[patch.luma(x, y)]++;
                all++;
            }
        }
        // letters cover about a quarter of their box: the ground is its middle, ink its outermost twentieth
        int ground = quantile(count, (int) (all * 0.5));
        int ink = quantile(count, (int) (all * (light ? 0.95 : 0.05)));
        return new int[] {ground, ink};
    }

    private static int quantile(int[] count, int rank) {
        int sum = 0;
        for (int level = 0; level < 256; level++) {
            sum += count[level];
            if (sum > rank) {
                return level;
            }
        }
        return 255;
    }

    private static byte stretched(int luma, int ground, int ink) {
        int span = ink - ground;
        if (span == 0) {
            return (byte) 255;
        }
        int value = 255 - (luma - ground) * 255 / span;
        return (byte) Math.max(0, Math.min(255, value));
    }
}
