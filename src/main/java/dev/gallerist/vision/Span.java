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

    /** The length most spans have within a tolerance; of equally frequent ones the longest. Spans must not be empty. */
    static int usualLength(List<Span> spans, int tolerance) {
        List<Integer> lengths = spans.stream()
                .map(Span::length)
                .sorted(Comparator.reverseOrder())
                .toList();
        int best = 0;
        long most = 0;
        for (int length : lengths) {
            long votes = lengths.stream()
                    .filter(other -> Math.abs(other - length) <= tolerance)
                    .count();
            if (votes > most) {
                most = votes;
                best = length;
            }
        }
        int middle = best;
        List<Integer> alike = lengths.stream()
                .filter(other -> Math.abs(other - middle) <= tolerance)
                .toList();
        return alike.get(alike.size() / 2);
    }
}
