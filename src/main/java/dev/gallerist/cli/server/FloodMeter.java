package dev.gallerist.cli.server;

import java.util.concurrent.TimeUnit;

/**
 * Tells who sends too much: more than so many messages within a second, and still so a second later. A burst after a
 * slow network is let pass. Belongs to one connection and one thread at a time; keeps as many times as messages are allowed.
 */
final class FloodMeter {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long[] times;
    private long count;
    private boolean fast;
    private long fastSince;

    /** @param perSecond messages within a second that are all right, at least 1 */
    FloodMeter(int perSecond) {
        times = new long[perSecond];
    }

    /** Counts a message; true when it is one too many. */
    boolean floods(long nanos) {
        int place = (int) (count % times.length);
        boolean manyAtOnce = count >= times.length && nanos - times[place] < SECOND;
        times[place] = nanos;
        count++;
        if (manyAtOnce && !fast) {
            fastSince = nanos;
        }
        fast = manyAtOnce;
        return fast && nanos - fastSince >= SECOND;
    }
}
