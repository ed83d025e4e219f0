package dev.gallerist.vision;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of rows or columns.
 *
 * @param from first one
 * @param to first one after it
 */
record Span(int from, int to) {

    /** By place, from the top or the left. */
    static final Comparator<Span> FROM_FIRST = Comparator.comparingInt(Span::from);

    /** A tile is a little less than half as long as two that a border joins. */
    private static final double VOTING = 0.45;

    private static final int LEAST_SLACK = 3;
    private static final int MOST_SLACK = 10;

    int length() {
        return to - from;
    }

    double centre() {
        return (from + to) / 2.0;
    }

    /** Whether the other lies inside this one, give or take some pixels. */
    boolean holds(Span other, int tolerance) {
        return other.from >= from - tolerance && other.to <= to + tolerance;
    }

    /** Whether the other begins and ends where this one does, give or take some pixels. */
    boolean matches(Span other, int tolerance) {
        return Math.abs(other.from - from) <= tolerance && Math.abs(other.to - to) <= tolerance;
    }

    /** How many rows or columns both share. */
    int shared(Span other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }

    /**
     * The length most spans have within a tolerance, of equally frequent ones the longest; where no two agree, a wider
     * tolerance is taken, because a border around one of two tiles makes it longer. Much shorter ones than the longest do not
     * vote: what shows of a dark tile falls into many of them. Spans must not be empty.
     */
    static int usualLength(List<Span> spans, int tolerance) {
        int longest = spans.stream().mapToInt(Span::length).max().orElseThrow();
        List<Integer> lengths = spans.stream()
                .map(Span::length)
                .filter(length -> length >= VOTING * longest)
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Integer> alike = largestGroup(lengths, tolerance);
        if (alike.size() == 1) {
            alike = largestGroup(lengths, slack(lengths.get(0)));
        }
        return alike.get(alike.size() / 2);
    }

    /** Of the lengths in the given order, the first largest group of those within a tolerance of one of them. */
    static List<Integer> largestGroup(List<Integer> lengths, int tolerance) {
        List<Integer> largest = List.of();
        for (int length : lengths) {
            List<Integer> alike = lengths.stream()
                    .filter(other -> Math.abs(other - length) <= tolerance)
                    .toList();
            largest = alike.size() > largest.size() ? alike : largest;
        }
        return largest;
    }

    /** By how many pixels a border around a tile may change a length in all. */
    static int slack(int length) {
        return Math.max(LEAST_SLACK, Math.min(MOST_SLACK, length / 9));
    }
}
