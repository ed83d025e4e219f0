package dev.gallerist.capture.media;

/**
 * Chooses the pictures to read: the first, and then whenever a picture's time reaches the next multiple of the period. The
 * grid is fixed, so the rate does not drift. Belongs to one thread.
 */
final class Sampling {

    /** Containers round time stamps, some to the millisecond. */
    private static final long ROUNDING_MICROS = 1_000;

    private final double periodMicros;
    private double nextMicros;

    /** @param picturesPerSecond how many to take of each second of video, above 0 */
    Sampling(double picturesPerSecond) {
        if (!(picturesPerSecond > 0) || Double.isInfinite(picturesPerSecond)) {
            throw new IllegalArgumentException(picturesPerSecond + " pictures per second");
        }
        this.periodMicros = 1e6 / picturesPerSecond;
    }

    /** Whether to take the picture shown at this time since the first; times do not run backwards. */
    boolean takes(long micros) {
        double reached = micros + ROUNDING_MICROS;
        if (reached < nextMicros) {
            return false;
        }
        nextMicros = (Math.floor(reached / periodMicros) + 1) * periodMicros;
        return true;
    }
}
