package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the tiles of a row may stand: centred like the fullest row, or on the fullest row's columns from the left. A tile
 * between others is there though it is black, and so is every tile of a row that has another below it.
 */
final class Columns {

    private static final int EDGE = 3;

    /** Part of a tile's width that must show something for the tile to be there. */
    private static final double OCCUPIED = 0.1;

    /** Part of a row's tiles that must show something for the row to be there. */
    private static final double LEAST_SEEN = 0.5;

    /** Columns outside the tiles that compression may have filled, as part of a tile's width and in pixels. */
    private static final double STRAY = 0.03;

    private static final int LEAST_STRAY = 4;

    private final int width;
    private final double pitch;
    private final double first;
    private final int most;
    private final int widest;

    /** How far a border reaches over one edge of a tile. */
    private final int border;

    private Columns(int width, double pitch, double first, int most, int widest) {
        this.width = width;
        this.pitch = pitch;
        this.first = first;
        this.most = most;
        this.widest = widest;
        this.border = Span.slack(width) / 2 + 1;
    }

    /** The columns of a gallery, read off the row with the most whole tiles. */
    static Columns of(Collection<List<Span>> rows, PixelBox area, int width, int gap) {
        List<Span> fullest = rows.stream()
                .max(Comparator.comparingLong(
                                (List<Span> row) -> whole(row, width).size())
                        .thenComparingInt(List::size))
                .orElseThrow();
        List<Span> whole = whole(fullest, width);
        double pitch = pitch(whole, width + gap);
        double left = whole.isEmpty() ? fullest.get(0).from() : whole.get(0).centre() - width / 2.0;
        int border = Span.slack(width) / 2 + 1;
        while (fullest.get(0).from() < left - border && left - pitch >= area.x() - EDGE) {
            left -= pitch;
        }
        int most = 1;
        while (fullest.get(fullest.size() - 1).to() > left + (most - 1) * pitch + width + border) {
            most++;
        }
        return new Columns(width, pitch, left, most, area.width() + 2 * EDGE);
    }

    /** Measured over the whole row: an error of one pixel per tile would add up. */
    private static double pitch(List<Span> whole, double guess) {
        if (whole.size() < 2) {
            return guess;
        }
        double across = whole.get(whole.size() - 1).centre() - whole.get(0).centre();
        return across / Math.max(1, Math.round(across / guess));
    }

    private static List<Span> whole(List<Span> row, int width) {
        return row.stream()
                .filter(piece -> Math.abs(piece.length() - width) <= Span.slack(width))
                .toList();
    }

    /**
     * The tiles' places in a row, or nothing when the row's pieces do not fit any.
     *
     * @param last whether no other row is below, so that it may have fewer tiles
     */
    Optional<List<Span>> of(List<Span> pieces, boolean last) {
        double centre = first + (most * pitch - (pitch - width)) / 2.0;
        for (int n = 1; n <= most; n++) {
            double rowWidth = n * pitch - (pitch - width);
            List<Span> centred = slots(centre - rowWidth / 2.0, n);
            List<Span> filled = slots(first, n);
            for (List<Span> slots : List.of(centred, filled)) {
                if (rowWidth <= widest && fits(slots, pieces, !last && n == most)) {
                    return Optional.of(
                            slots.stream().map(slot -> sharpened(slot, pieces)).toList());
                }
            }
        }
        return Optional.empty();
    }

    private List<Span> slots(double from, int n) {
        return IntStream.range(0, n)
                .map(i -> (int) Math.round(from + i * pitch))
                .mapToObj(left -> new Span(left, left + width))
                .toList();
    }

    private boolean fits(List<Span> slots, List<Span> pieces, boolean mayEndBlack) {
        int stray = pieces.stream()
                .filter(piece -> !inOneOrJoined(slots, piece))
                .mapToInt(Span::length)
                .sum();
        if (stray > Math.max(LEAST_STRAY, STRAY * width)) {
            return false;
        }
        boolean ends = occupied(slots.get(0), pieces) && occupied(slots.get(slots.size() - 1), pieces);
        long occupied = slots.stream().filter(slot -> occupied(slot, pieces)).count();
        return (ends || mayEndBlack) && occupied >= LEAST_SEEN * slots.size();
    }

    /** A coloured border may join neighbours, but then both begin and end where tiles do. */
    private boolean inOneOrJoined(List<Span> slots, Span piece) {
        if (slots.stream().anyMatch(slot -> slot.holds(piece, border))) {
            return true;
        }
        return slots.size() > 2
                && Math.abs(piece.length() - width - pitch) <= 2 * border
                && slots.stream().anyMatch(slot -> Math.abs(slot.from() - piece.from()) <= border);
    }

    private boolean occupied(Span slot, List<Span> pieces) {
        return pieces.stream().mapToInt(slot::shared).sum() >= OCCUPIED * width;
    }

    /** A whole piece knows its edges better than the grid does, whose pitch may have half pixels. */
    private Span sharpened(Span slot, List<Span> pieces) {
        return pieces.stream()
                .filter(piece -> slot.holds(piece, border) && Math.abs(piece.length() - width) <= 1)
                .findFirst()
                .orElse(slot);
    }
}
