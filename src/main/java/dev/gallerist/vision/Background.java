package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The plain colour between the tiles of a gallery, known from the edge of the picture. */
final class Background {

    /** Video compression moves a flat area by two or three grey levels; a tile without camera is only ten away. */
    static final int LUMA_TOLERANCE = 5;

    /** Colour is stored coarser than brightness in video and so wanders further. */
    private static final int CHROMA_TOLERANCE = 40;

    /** Part of the edge that must show one colour: two tiles that reach both sides leave a little more than half. */
    private static final double LEAST_SHARE = 0.5;

    /** Part of the edge that a strip of tiles shows where a shared screen reaches the other sides of the picture. */
    private static final double LEAST_CANDIDATE = 0.15;

    private static final int MOST_CANDIDATES = 2;

    private static final int EDGE_STEP = 3;

    private final byte[] bgr;
    private final int width;
    private final int luma;
    private final int blueness;
    private final int redness;

    private Background(Pixels pixels, int luma, int blueness, int redness) {
        this.bgr = pixels.bgr();
        this.width = pixels.size().width();
        this.luma = luma;
        this.blueness = blueness;
        this.redness = redness;
    }

    /** The colour most of the box's edge shows, or nothing when the edge shows many. */
    static Optional<Background> around(Pixels pixels, PixelBox box) {
        return edge(pixels, box).dominant();
    }

    /** The colours that much of the box's edge shows, the most frequent first; none for a colourful edge. */
    static List<Background> candidates(Pixels pixels, PixelBox box) {
        return edge(pixels, box).frequent();
    }

    private static EdgeColours edge(Pixels pixels, PixelBox box) {
        EdgeColours edge = new EdgeColours(pixels);
        for (int x = box.x(); x < box.right(); x += EDGE_STEP) {
            edge.add(x, box.y());
            edge.add(x, box.bottom() - 1);
        }
        for (int y = box.y(); y < box.bottom(); y += EDGE_STEP) {
            edge.add(box.x(), y);
            edge.add(box.right() - 1, y);
        }
        return edge;
    }

    /** Whether the two are one colour. */
    boolean sameAs(Background other) {
        return luma == other.luma && blueness == other.blueness && redness == other.redness;
    }

    /** Whether the pixel shows the background. */
    boolean at(int x, int y) {
        int at = (y * width + x) * 3;
        int blue = bgr[at] & 255;
        int green = bgr[at + 1] & 255;
        int red = bgr[at + 2] & 255;
        int away = ((blue * 29 + green * 150 + red * 77) >> 8) - luma;
        return away <= LUMA_TOLERANCE
                && away >= -LUMA_TOLERANCE
                && Math.abs(blue - green - blueness) <= CHROMA_TOLERANCE
                && Math.abs(red - green - redness) <= CHROMA_TOLERANCE;
    }

    /** The box without the bars of another plain colour that a recording may have at its sides. */
    PixelBox withoutBars(PixelBox box) {
        int left = box.x();
        int right = box.right();
        while (left < right && bar(left, box)) {
            left++;
        }
        while (right > left && bar(right - 1, box)) {
            right--;
        }
        return left == right ? box : PixelBox.between(left, box.y(), right, box.bottom());
    }

    private boolean bar(int x, PixelBox box) {
        int top = luma(x, box.y());
        for (int y = box.y(); y < box.bottom(); y += EDGE_STEP) {
            if (at(x, y) || Math.abs(luma(x, y) - top) > LUMA_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private int luma(int x, int y) {
        int at = (y * width + x) * 3;
        return ((bgr[at] & 255) * 29 + (bgr[at + 1] & 255) * 150 + (bgr[at + 2] & 255) * 77) >> 8;
    }

    /** Part of the box that does not show the background, 0 to 1, looked at on a coarse grid. */
    double solidity(PixelBox box) {
        int solid = 0;
        int all = 0;
        for (int y = box.y() + 1; y < box.bottom(); y += Math.max(1, box.height() / 16)) {
            for (int x = box.x() + 1; x < box.right(); x += Math.max(1, box.width() / 24)) {
                solid += at(x, y) ? 0 : 1;
                all++;
            }
        }
        return all == 0 ? 0 : (double) solid / all;
    }

    /** Counts the edge's colours by brightness and keeps their sums. */
    private static final class EdgeColours {
        private static final int HALF_WINDOW = 3;

        private final Pixels pixels;
        private final int[] count = new int[256];
        private final long[] blueness = new long[256];
        private final long[] redness = new long[256];
        private int all;

        EdgeColours(Pixels pixels) {
            this.pixels = pixels;
        }

        void add(int x, int y) {
            int at = (y * pixels.size().width() + x) * 3;
            byte[] bgr = pixels.bgr();
            int luma = pixels.luma(x, y);
            count[luma]++;
            blueness[luma] += (bgr[at] & 255) - (bgr[at + 1] & 255);
            redness[luma] += (bgr[at + 2] & 255) - (bgr[at + 1] & 255);
            all++;
        }

        Optional<Background> dominant() {
            int best = mostFrequent();
            return around(count, best) < LEAST_SHARE * all ? Optional.empty() : Optional.of(colour(best));
        }

        /** Takes each colour's votes out after it was found: the instance is of no use afterwards. */
        List<Background> frequent() {
            List<Background> found = new ArrayList<>();
            int best = mostFrequent();
            while (found.size() < MOST_CANDIDATES && around(count, best) >= LEAST_CANDIDATE * all) {
                found.add(colour(best));
                forget(Math.max(0, best - 2 * HALF_WINDOW), Math.min(256, best + 2 * HALF_WINDOW + 1));
                best = mostFrequent();
            }
            return found;
        }

        private void forget(int from, int to) {
            Arrays.fill(count, from, to, 0);
            Arrays.fill(blueness, from, to, 0);
            Arrays.fill(redness, from, to, 0);
        }

        private int mostFrequent() {
            int best = 0;
            for (int luma = 1; luma < 256; luma++) {
                best = around(count, luma) > around(count, best) ? luma : best;
            }
            return best;
        }

        private Background colour(int best) {
            int votes = around(count, best);
            return new Background(
                    pixels, middle(best), (int) (sum(blueness, best) / votes), (int) (sum(redness, best) / votes));
        }

        private int around(int[] counts, int luma) {
            int sum = 0;
            for (int i = Math.max(0, luma - HALF_WINDOW); i <= Math.min(255, luma + HALF_WINDOW); i++) {
                sum += counts[i];
            }
            return sum;
        }

        private long sum(long[] sums, int luma) {
            long sum = 0;
            for (int i = Math.max(0, luma - HALF_WINDOW); i <= Math.min(255, luma + HALF_WINDOW); i++) {
                sum += sums[i];
            }
            return sum;
        }

        private int middle(int luma) {
            long sum = 0;
            for (int i = Math.max(0, luma - HALF_WINDOW); i <= Math.min(255, luma + HALF_WINDOW); i++) {
                sum += (long) i * count[i];
            }
            return (int) Math.round((double) sum / around(count, luma));
        }
    }
}
