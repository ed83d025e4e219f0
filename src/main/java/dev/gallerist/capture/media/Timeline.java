package dev.gallerist.capture.media;

/**
 * Turns a stream's own time stamps into time since its first picture, which never runs backwards. Belongs to one thread.
 */
final class Timeline {

    /** In place of a time stamp that a picture does not have. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final long USUAL_MICROS = 40_000;
    private static final long LONGEST_PICTURE_MICROS = 3_600_000_000L;

    /** A step back by more than this is a clock that was set anew, as when a stream's time stamps wrap around. */
    private static final long NEW_CLOCK_MICROS = 1_000_000;

    /** A time stamp beyond three thousand years is none. */
    private static final long FARTHEST_MICROS = 100_000_000_000_000_000L;

    private boolean started;
    private long origin;
    private long last;
    private long lastDuration;

    /**
     * Where the next picture stands, in microseconds from the first.
     *
     * @param stamp its time stamp in microseconds, or {@link #UNKNOWN}
     * @param duration how long it is shown in microseconds, 0 where unknown
     */
    long place(long stamp, long duration) {
        boolean known = Math.abs(stamp) <= FARTHEST_MICROS && stamp != UNKNOWN;
        if (!started) {
            started = true;
            origin = known ? stamp : 0;
        } else if (!known) {
            last += lastDuration;
        } else if (stamp - origin < last - NEW_CLOCK_MICROS) {
            last += lastDuration;
            origin = stamp - last;
        } else {
            last = Math.max(last, stamp - origin);
        }
        lastDuration = duration > 0 && duration <= LONGEST_PICTURE_MICROS ? duration : USUAL_MICROS;
        return last;
    }

    /** When the last picture placed goes away again, in microseconds from the first. */
    long end() {
        return last + lastDuration;
    }
}
