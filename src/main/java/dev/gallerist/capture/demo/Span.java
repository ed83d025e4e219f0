package dev.gallerist.capture.demo;

/**
 * A stretch of the scripted lesson, in seconds from its first picture.
 *
 * @param from first moment inside, finite
 * @param until first moment after it; later than {@code from}, may be infinite
 */
public record Span(double from, double until) {

    /** The whole lesson, however long it is. */
    public static final Span ALWAYS = new Span(0, Double.POSITIVE_INFINITY);

    public Span {
        if (!(Double.isFinite(from) && until > from)) {
            throw new IllegalArgumentException("a span ends after it starts, not from " + from + " to " + until);
        }
    }

    /** Whether the moment lies inside. */
    public boolean contains(double seconds) {
        return seconds >= from && seconds < until;
    }
}
