package dev.gallerist.affect;

/**
 * A stretch of a lesson, in seconds from its first picture.
 *
 * @param start first moment inside
 * @param end first moment after it; later than the start
 */
public record TimeWindow(double start, double end) {

    public TimeWindow {
        if (!(end > start)) {
            throw new IllegalArgumentException("a window ends after it starts, not from " + start + " to " + end);
        }
    }

    /** Length in seconds. */
    public double seconds() {
        return end - start;
    }
}
