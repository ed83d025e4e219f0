package dev.gallerist.capture.share;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Places pictures on the lesson's clock by the times at which their sender took them. The sender's clock is believed as long
 * as it keeps step with this machine's: one that is set anew, or wrong from picture to picture, moves the lesson's clock by
 * no more than {@link #SLACK}. Places always rise. Not safe on several threads at once.
 */
final class TakenTimes {

    /** A picture may have been under way for so long: more is a clock that was set, not a slow network. */
    static final Duration SLACK = Duration.ofSeconds(5);

    /** A time stamp is in milliseconds; two pictures of one moment still come one after the other. */
    private static final long STEP_NANOS = 1_000_000;

    private static final long MILLI_NANOS = 1_000_000;

    private final long from;
    private boolean begun;
    private long firstArrival;
    private boolean anchored;
    private long firstTaken;
    private long last;

    /** @param from where the first picture stands */
    TakenTimes(Duration from) {
        this.from = from.toNanos();
    }

    /**
     * Where the next picture stands on the lesson's clock.
     *
     * @param takenMillis by the sender's clock, in milliseconds since 1970; empty where it does not say
     * @param arrival by this machine's monotonic clock, in nanoseconds
     */
    Duration place(OptionalLong takenMillis, long arrival) {
        if (!begun) {
            begun = true;
            firstArrival = arrival;
            last = from - STEP_NANOS;
        }
        long passed = arrival - firstArrival;
        long place = from + (takenMillis.isPresent() ? bySender(takenMillis.getAsLong(), passed) : passed);
        last = Math.max(place, last + STEP_NANOS);
        return Duration.ofNanos(last);
    }

    private long bySender(long takenMillis, long passed) {
        long passedMillis = passed / MILLI_NANOS;
        if (!anchored || farther(takenMillis, passedMillis)) {
            anchored = true;
            firstTaken = takenMillis - passedMillis;
            return passed;
        }
        return (takenMillis - firstTaken) * MILLI_NANOS;
    }

    private boolean farther(long takenMillis, long passedMillis) {
        // in doubles, which no time stamp from outside overflows
        return Math.abs((double) takenMillis - firstTaken - passedMillis) > SLACK.toMillis();
    }
}
