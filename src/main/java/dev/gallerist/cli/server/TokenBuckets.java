package dev.gallerist.cli.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each key do something so many times at once, and once more after each while. Bounded: of too many keys the one that was quiet for
 * longest is forgotten, and begins anew. Safe on any thread.
 */
final class TokenBuckets {

    private final int burst;
    private final long refillNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets;

    /**
     * @param burst how often at once, at least 1
     * @param refill after which time once more
     * @param mostKeys how many keys are remembered, at least 1
     * @param nanoTime a monotonic clock
     */
    TokenBuckets(int burst, Duration refill, int mostKeys, LongSupplier nanoTime) {
        this.burst = burst;
        this.refillNanos = refill.toNanos();
        this.nanoTime = nanoTime;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > mostKeys;
            }
        };
    }

    /** Whether this key may do it now; counts it where it may. */
    synchronized boolean take(String key) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(key, unknown -> new Bucket(burst, now));
        long gained = (now - bucket.since) / refillNanos;
        bucket.left = (int) Math.min(burst, bucket.left + gained);
        bucket.since = bucket.left == burst ? now : bucket.since + gained * refillNanos;
        if (bucket.left == 0) {
            return false;
        }
        bucket.left--;
        return true;
    }

    private static final class Bucket {
        private int left;
        private long since;

        private Bucket(int left, long since) {
            this.left = left;
            this.since = since;
        }
    }
}
