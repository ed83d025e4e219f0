package dev.gallerist.vision;

/**
 * The fingerprint of a label: where its ink surely is and where it may be, one bit a pixel.
 *
 * <p>Two masks show the same writing when sure ink of either is at least possible ink of the other, moved by at most one
 * pixel. So compression, the video behind a translucent label and a shift change nothing, while one other letter does.
 */
final class LabelMask {

    private static final double SURE = 0.75;
    private static final double POSSIBLE = 0.3;
    private static final int SIZE_TOLERANCE = 2;

    /** Sure pixels that may be missing on the other side, per thousand: single hot pixels of a compressor. */
    private static final int MISSING_PER_THOUSAND = 8;

    /** The box around the ink can be off by a pixel on each side; the likeliest shift comes first. */
    private static final int[][] SHIFTS = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}
    };

    private final int width;
    private final int height;
    private final int words;
    private final long[] sure;
    private final long[] possible;
    private final int sureCount;

    /**
     * @param grey dark ink on light ground, stretched so that ground is 255 and ink 0
     * @param width of the writing, pixels
     * @param height of the writing, pixels
     */
    LabelMask(byte[] grey, int width, int height) {
        this.width = width;
        this.height = height;
        this.words = (width + 63) / 64;
        this.sure = bits(grey, (int) (255 * (1 - SURE)));
        this.possible = bits(grey, (int) (255 * (1 - POSSIBLE)));
        int count = 0;
        for (long word : sure) {
            count += Long.bitCount(word);
        }
        this.sureCount = count;
    }

    /** Whether there is ink at both ends: a name that became shorter leaves the end of its old box empty. */
    boolean reachesBothEnds() {
        boolean left = false;
        boolean right = false;
        for (int y = 0; y < height; y++) {
            left |= inked(0, y) || inked(1, y);
            right |= inked(width - 1, y) || inked(width - 2, y);
        }
        return left && right;
    }

    private boolean inked(int x, int y) {
        return x >= 0 && x < width && (possible[y * words + x / 64] >>> x % 64 & 1) != 0;
    }

    /** Whether both show the same writing in the same size. */
    boolean same(LabelMask other) {
        if (Math.abs(width - other.width) > SIZE_TOLERANCE || Math.abs(height - other.height) > SIZE_TOLERANCE) {
            return false;
        }
        for (int[] shift : SHIFTS) {
            if (fits(other, shift[0], shift[1])) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(LabelMask other, int dx, int dy) {
        int allowed = (sureCount + other.sureCount) * MISSING_PER_THOUSAND / 1000;
        return missing(other, dx, dy, allowed) + other.missing(this, -dx, -dy, allowed) <= allowed;
    }

    /** Sure pixels of this that are not even possible in the other, moved by (dx, dy); stops counting past the limit. */
    private int missing(LabelMask other, int dx, int dy, int limit) {
        int missing = 0;
        for (int y = 0; y < height && missing <= limit; y++) {
            int otherY = y + dy;
            for (int word = 0; word < words; word++) {
                long mine = sure[y * words + word];
                if (mine != 0) {
                    missing += Long.bitCount(mine & ~other.possibleWord(otherY, word, dx));
                }
            }
        }
        return missing;
    }

    /** 64 columns of the possible ink, moved left by dx. */
    private long possibleWord(int y, int word, int dx) {
        if (y < 0 || y >= height) {
            return 0;
        }
        long bits = at(y, word);
        if (dx > 0) {
            return bits >>> 1 | at(y, word + 1) << 63;
        }
        return dx < 0 ? bits << 1 | at(y, word - 1) >>> 63 : bits;
    }

    private long at(int row, int word) {
        return word < 0 || word >= words ? 0 : possible[row * words + word];
    }

    private long[] bits(byte[] grey, int darkest) {
        long[] bits = new long[words * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((grey[y * width + x] & 255) <= darkest) {
                    bits[y * words + x / 64] |= 1L << x % 64;
                }
            }
        }
        return bits;
    }
}
