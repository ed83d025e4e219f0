package dev.gallerist.cli.server;

import java.time.Duration;
import java.util.Optional;

/**
 * How many pictures a second are worth sending: as many as the lesson's thread reads in four fifths of its time. Asks for
 * fewer as soon as it was too slow for two seconds, for one more only after eight quiet ones, so that the rate does not
 * swing. Not safe on several threads at once.
 */
final class RateAdvice {

    /** Before anything was measured. */
    private static final int AT_FIRST = 2;

    private static final double BUSY_AT_MOST = 0.8;
    private static final long BEFORE_FEWER = Duration.ofSeconds(2).toNanos();
    private static final long BEFORE_MORE = Duration.ofSeconds(8).toNanos();

    private final int lowest;
    private final int highest;
    private int rate;
    private int direction;
    private long since;

    /**
     * @param lowest fewest pictures a second, at least 1
     * @param highest most pictures a second
     */
    RateAdvice(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
        this.rate = Math.max(lowest, Math.min(highest, AT_FIRST));
    }

    /** The rate that is advised now, in pictures a second. */
    int rate() {
        return rate;
    }

    /**
     * Looks at how fast pictures are read.
     *
     * @param perPicture how long one keeps the lesson's thread busy; empty where none was read yet
     * @param nanos a monotonic clock
     */
    void observe(Optional<Duration> perPicture, long nanos) {
        int wanted = perPicture.map(this::managed).orElse(rate);
        int now = Integer.signum(wanted - rate);
        if (now != direction) {
            direction = now;
            since = nanos;
        }
        if (direction < 0 && nanos - since >= BEFORE_FEWER) {
            rate = wanted;
            since = nanos;
        } else if (direction > 0 && nanos - since >= BEFORE_MORE) {
            rate++;
            since = nanos;
        }
    }

    private int managed(Duration perPicture) {
        double most = BUSY_AT_MOST * 1e9 / Math.max(1, perPicture.toNanos());
        return (int) Math.max(lowest, Math.min(highest, Math.floor(most)));
    }
}
