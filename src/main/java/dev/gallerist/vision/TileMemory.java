package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.util.Arrays;
import java.util.List;

/**
 * Remembers the last layout of a lesson, so that one picture with something in front of a gap (a pointer, a notice, a border
 * as wide as the gap) does not dissolve it: where fewer tiles are found, the remembered ones are kept for some pictures if the
 * picture still agrees with every one of them. Belongs to one lesson and one thread; holds no pixels.
 */
public final class TileMemory {

    /** Part of the frame around the tiles that must still show one colour. */
    private static final double LEAST_GROUND = 0.75;

    /** Three seconds of five pictures: what stays longer is a new view. */
    private static final int MOST_KEPT = 15;

    private static final int SAMPLES_PER_SIDE = 24;
    private static final int OUTSIDE = 2;

    private final TileFinder finder;
    private Layout last = Layout.NONE;
    private PixelSize size = new PixelSize(1, 1);

    /** The remembered tiles that show something; the others are black. */
    private List<Tile> solid = List.of();

    private int kept;

    /** @param finder finds the tiles of each picture */
    public TileMemory(TileFinder finder) {
        this.finder = finder;
    }

    /** The layout of the picture, or the one before it where that still holds. */
    public Layout layout(Frame frame) {
        Layout found = finder.layout(frame);
        boolean holds = found.tiles().size() < last.tiles().size()
                && kept < MOST_KEPT
                && frame.pixels().size().equals(size)
                && agrees(frame.pixels());
        if (holds) {
            kept++;
            return last;
        }
        kept = 0;
        size = frame.pixels().size();
        last = found;
        int ground = ground(count(frame.pixels()));
        solid = found.tiles().stream()
                .filter(tile -> solid(frame.pixels(), tile.box(), ground))
                .toList();
        return found;
    }

    /** Whether the ground around the tiles is there and none of them has gone. */
    private boolean agrees(Pixels pixels) {
        int[] count = count(pixels);
        int all = Arrays.stream(count).sum();
        int ground = ground(count);
        return !solid.isEmpty()
                && near(count, ground) >= LEAST_GROUND * all
                && solid.stream().allMatch(tile -> solid(pixels, tile.box(), ground));
    }

    /** How often each brightness lies around the remembered tiles. */
    private int[] count(Pixels pixels) {
        int[] count = new int[256];
        for (Tile tile : last.tiles()) {
            for (int n = 0; n < 4 * SAMPLES_PER_SIDE; n++) {
                int[] at = beside(tile.box(), n);
                if (at[0] >= 0
                        && at[1] >= 0
                        && at[0] < pixels.size().width()
                        && at[1] < pixels.size().height()) {
                    count[pixels.luma(at[0], at[1])]++;
                }
            }
        }
        return count;
    }

    /** A place just outside the box, side after side. */
    private static int[] beside(PixelBox box, int n) {
        int along = n / 4;
        int x = box.x() + (2 * along + 1) * box.width() / (2 * SAMPLES_PER_SIDE);
        int y = box.y() + (2 * along + 1) * box.height() / (2 * SAMPLES_PER_SIDE);
        return switch (n % 4) {
            case 0 -> new int[] {x, box.y() - OUTSIDE};
            case 1 -> new int[] {x, box.bottom() + OUTSIDE - 1};
            case 2 -> new int[] {box.x() - OUTSIDE, y};
            default -> new int[] {box.right() + OUTSIDE - 1, y};
        };
    }

    private static boolean solid(Pixels pixels, PixelBox box, int ground) {
        int other = 0;
        for (int n = 0; n < SAMPLES_PER_SIDE; n++) {
            int x = box.x() + (2 * n + 1) * box.width() / (2 * SAMPLES_PER_SIDE);
            int y = box.y() + (2 * (n * 7 % SAMPLES_PER_SIDE) + 1) * box.height() / (2 * SAMPLES_PER_SIDE);
            other += Math.abs(pixels.luma(x, y) - ground) > Background.LUMA_TOLERANCE ? 1 : 0;
        }
        return 2 * other > SAMPLES_PER_SIDE;
    }

    private static int ground(int[] count) {
        int best = 0;
        for (int luma = 1; luma < 256; luma++) {
            best = near(count, luma) > near(count, best) ? luma : best;
        }
        return best;
    }

    private static int near(int[] count, int luma) {
        int sum = 0;
        for (int i = Math.max(0, luma - Background.LUMA_TOLERANCE);
                i <= Math.min(255, luma + Background.LUMA_TOLERANCE);
                i++) {
            sum += count[i];
        }
        return sum;
    }
}
