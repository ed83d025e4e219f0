package dev.gallerist.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often somebody may ask: each has a bucket that holds so many calls and is refilled at a steady rate. Safe on any thread;
 * bounded: when too many ask, who has not asked for longest is forgotten, and has a full bucket again.
 */
public final class TokenBuckets {

    private static final class Bucket {
        private double left;
        private long at;
    }

    private final double most;
    private final double nanosPerCall;
    private final int known;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets;

    /**
     * @param atOnce calls that may come at once, at least 1
     * @param perCall in which time one more is allowed, longer than zero
     * @param known how many are remembered at most, at least 1
     * @param nanos a clock that only goes on, {@code System::nanoTime}
     */
    public TokenBuckets(int atOnce, Duration perCall, int known, LongSupplier nanos) {
        this.most = atOnce;
        this.nanosPerCall = perCall.toNanos();
        this.known = known;
        this.nanos = nanos;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true);
    }

    /**
     * Takes a call out of the bucket of that one.
     *
     * @return zero where it was allowed; else how long to wait until one is, and nothing was taken
     */
    public synchronized Duration take(String who) {
        Bucket bucket = refilled(who);
        if (bucket.left >= 1) {
            bucket.left--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - bucket.left) * nanosPerCall));
    }

    /** How long that one has to wait for a call; takes none. Zero where one would be allowed. */
    public synchronized Duration wait(String who) {
        Bucket bucket = refilled(who);
        return bucket.left >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - bucket.left) * nanosPerCall));
    }

    private Bucket refilled(String who) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.get(who);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.left = most;
            bucket.at = now;
            buckets.put(who, bucket);
            forgetOne();
        }
        bucket.left = Math.min(most, bucket.left + (now - bucket.at) / nanosPerCall);
        bucket.at = now;
        return bucket;
    }

    private void forgetOne() {
        if (buckets.size() > known) {
            buckets.remove(buckets.keySet().iterator().next());
        }
    }
}
