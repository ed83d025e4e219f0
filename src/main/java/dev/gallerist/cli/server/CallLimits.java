package dev.gallerist.cli.server;

import dev.gallerist.access.TokenBuckets;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How often the API may be called: by one caller, from one address, and in vain at the log-in. Safe on any thread; bounded. */
final class CallLimits {

    private static final int KNOWN = 10_000;
    /** A full bucket is refilled in so many seconds. */
    private static final int REFILLED_IN = 5;

    private final TokenBuckets callers;
    private final TokenBuckets addresses;
    private final TokenBuckets failures;

    CallLimits(AccessConfig.Limits limits, LongSupplier nanos) {
        callers = perSecond(limits.caller(), nanos);
        addresses = perSecond(limits.address(), nanos);
        failures = new TokenBuckets(limits.logIns(), limits.logInAgainAfter(), KNOWN, nanos);
    }

    private static TokenBuckets perSecond(int atOnce, LongSupplier nanos) {
        return new TokenBuckets(atOnce, Duration.ofSeconds(REFILLED_IN).dividedBy(atOnce), KNOWN, nanos);
    }

    /** Counts a call from that address; how long it has to wait, zero where it is allowed. */
    Duration call(String address) {
        return addresses.take(address);
    }

    /** Counts a call by that subject; how long it has to wait, zero where it is allowed. */
    Duration callBy(String subject) {
        return callers.take(subject);
    }

    /**
     * Before a secret is looked at that came without a log-in.
     *
     * @throws ApiProblem when too many from that address were wrong
     */
    void mayTry(String address) {
        Duration wait = failures.wait(address);
        if (!wait.isZero()) {
            throw ApiProblem.tooOften(wait);
        }
    }

    /** A secret from that address was wrong. */
    void wasWrong(String address) {
        failures.take(address);
    }
}
