package dev.gallerist.capture.share;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How long one picture keeps its reader busy: from when it is taken to when the next is asked for, smoothed over some
 * pictures. The reader writes it; {@link #perPicture} is safe on any thread.
 */
final class Workload {

    /** Weight of the newest picture: about the last five count. */
    private static final double NEWEST = 0.2;

    private final LongSupplier nanoTime;
    private boolean busy;
    private long since;
    private volatile double nanos = Double.NaN;

    Workload(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A picture was taken. */
    void begins() {
        busy = true;
        since = nanoTime.getAsLong();
    }

    /** The next picture is asked for. */
    void rests() {
        if (busy) {
            busy = false;
            double took = nanoTime.getAsLong() - since;
            nanos = Double.isNaN(nanos) ? took : nanos + NEWEST * (took - nanos);
        }
    }

    /** The smoothed time; empty before the first picture was read. */
    Optional<Duration> perPicture() {
        double now = nanos;
        return Double.isNaN(now) ? Optional.empty() : Optional.of(Duration.ofNanos((long) now));
    }
}
