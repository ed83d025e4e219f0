package dev.gallerist.cli.server;

import dev.gallerist.access.TokenBuckets;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How often strangers may ask for notices and say no. Safe on any thread. */
final class NoticeLimits {

    private static final int MOST_REMEMBERED = 10_000;

    /** A class behind one address opens the page at once. */
    private final TokenBuckets reads;

    /** A class behind one address says no at once; nobody says no again and again. */
    private final TokenBuckets addresses;

    private final TokenBuckets keys;

    /** @param nanoTime a monotonic clock */
    NoticeLimits(LongSupplier nanoTime) {
        reads = new TokenBuckets(120, Duration.ofSeconds(1), MOST_REMEMBERED, nanoTime);
        addresses = new TokenBuckets(30, Duration.ofSeconds(10), MOST_REMEMBERED, nanoTime);
        keys = new TokenBuckets(60, Duration.ofSeconds(5), MOST_REMEMBERED, nanoTime);
    }

    /** @throws ApiProblem when this address asked too often */
    void read(String address) {
        admit(reads.take(address));
    }

    /** @throws ApiProblem when this address said no too often, or too many did for this notice */
    void optOut(String address, String key) {
        admit(addresses.take(address));
        admit(keys.take(key));
    }

    private static void admit(Duration wait) {
        if (!wait.isZero()) {
            throw ApiProblem.tooOften(wait);
        }
    }
}
