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

    /** Soft edges of letters reach this far beyond their box; what lies further out is another thing. */
    private static final int SOFT_EDGE = 2;

    /** How far the strip reaches beyond the writing, in letter heights. */
    private static final int STRIP_RIGHT = 3;

    private static final int STRIP_LEFT = 2;

    private LabelCutter() {}

    /** The writing for readers; the margin of its grey picture is plain ground. */
    static LabelCrop crop(Pixels pixels, LabelSpot spot) {
        PixelBox text = spot.text();
        PixelBox wanted = grown(text, margin(spot));
        byte[] grey = grey(pixels, spot, wanted);
        PixelSize size = new PixelSize(wanted.width(), wanted.height());
        return new LabelCrop(text, spot.light(), spot.letterHeight(), size, grey, strip(pixels, spot));
    }

    /** The writing's fingerprint. */
    static LabelMask mask(Pixels pixels, LabelSpot spot) {
        PixelBox text = spot.text();
        return new LabelMask(grey(pixels, spot, text), text.width(), text.height());
    }

    private static int margin(LabelSpot spot) {
        return Math.max(LEAST_MARGIN, (int) Math.round(MARGIN * spot.letterHeight()));
    }

    private static PixelBox grown(PixelBox box, int by) {
        return PixelBox.between(box.x() - by, box.y() - by, box.right() + by, box.bottom() + by);
    }

    private static LabelCrop.Strip strip(Pixels pixels, LabelSpot spot) {
        PixelBox text = spot.text();
        int margin = margin(spot);
        int left = spot.centred()
                ? text.x() - STRIP_LEFT * spot.letterHeight()
                : spot.tile().x();
        int right = text.right() + STRIP_RIGHT * spot.letterHeight();
        PixelBox box = PixelBox.between(left, text.y() - margin, right, text.bottom() + margin)
                .intersection(spot.tile());
        PixelBox within = new PixelBox(text.x() - box.x(), text.y() - box.y(), text.width(), text.height());
        return new LabelCrop.Strip(new PixelSize(box.width(), box.height()), pixels.luma(box), within);
    }

    /** The wanted box dark on light; what lies further from the writing than its soft edges, and coloured signs, is ground. */
    private static byte[] grey(Pixels pixels, LabelSpot spot, PixelBox wanted) {
        PixelBox soft = grown(spot.text(), SOFT_EDGE).intersection(spot.tile());
        Patch patch = new Patch(pixels, soft);
        int[] levels = levels(patch, spot.text(), spot.light());
        boolean onLabel = spot.light() ? levels[0] <= Stroke.DARK_GROUND : levels[0] >= Stroke.LIGHT_GROUND;
        return onLabel || spot.centred()
                ? stretched(patch, levels, wanted)
                : levelled(LabelFinder.relief(pixels, spot, soft), spot.peak(), soft, wanted);
    }

    private static byte[] stretched(Patch patch, int[] levels, PixelBox wanted) {
        PixelBox soft = patch.box();
        byte[] grey = new byte[wanted.width() * wanted.height()];
        Arrays.fill(grey, (byte) 255);
        PixelBox shown = soft.intersection(wanted);
        for (int y = shown.y(); y < shown.bottom(); y++) {
            for (int x = shown.x(); x < shown.right(); x++) {
                if (!patch.coloured(x - soft.x(), y - soft.y())) {
                    grey[(y - wanted.y()) * wanted.width() + x - wanted.x()] =
                            stretched(patch.luma(x - soft.x(), y - soft.y()), levels[0], levels[1]);
                }
            }
        }
        return grey;
    }

    /** Without a label of one ground: shadow and video are levelled, only what stands out is left. */
    private static byte[] levelled(Relief relief, int peak, PixelBox soft, PixelBox wanted) {
        byte[] grey = new byte[wanted.width() * wanted.height()];
        Arrays.fill(grey, (byte) 255);
        PixelBox shown = soft.intersection(wanted);
        for (int y = shown.y(); y < shown.bottom(); y++) {
            for (int x = shown.x(); x < shown.right(); x++) {
                int height = relief.at(x - relief.box().x(), y - relief.box().y());
                grey[(y - wanted.y()) * wanted.width() + x - wanted.x()] =
                        (byte) (255 - Math.min(255, height * 255 / Math.max(1, peak)));
            }
        }
        return grey;
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
