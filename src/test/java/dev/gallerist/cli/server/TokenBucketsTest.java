package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong nanos = new AtomicLong(-5);

    @Test
    void aBurstIsLetPassAndThenOneAfterEachWhile() {
        TokenBuckets buckets = new TokenBuckets(3, Duration.ofSeconds(10), 100, nanos::get);

        assertEquals(3, taken(buckets, "a", 10));
        pass(Duration.ofMillis(9_999));
        assertFalse(buckets.take("a"));
        pass(Duration.ofMillis(1));
        assertEquals(1, taken(buckets, "a", 10));
        pass(Duration.ofSeconds(25));
        assertEquals(2, taken(buckets, "a", 10));
        pass(Duration.ofSeconds(5));
        assertEquals(1, taken(buckets, "a", 10), "what was begun of a while is not lost");
        pass(Duration.ofDays(1));
        assertEquals(3, taken(buckets, "a", 10), "and never more than a burst");
    }

    @Test
    void oneKeyTakesNothingFromAnother() {
        TokenBuckets buckets = new TokenBuckets(1, Duration.ofSeconds(10), 100, nanos::get);
        assertTrue(buckets.take("a"));
        assertTrue(buckets.take("b"));
        assertFalse(buckets.take("a"));
    }

    @Test
    void itRemembersOnlySoManyAndForgetsTheQuietest() {
        TokenBuckets buckets = new TokenBuckets(1, Duration.ofDays(1), 2, nanos::get);
        buckets.take("loud");
        buckets.take("quiet");
        assertFalse(buckets.take("loud"));
        buckets.take("third");
        assertFalse(buckets.take("loud"), "still remembered");
        assertTrue(buckets.take("quiet"), "forgotten");
    }

    @Test
    void whoSaysNoTooOftenIsToldToWait() {
        NoticeLimits limits = new NoticeLimits(nanos::get);
        for (int i = 0; i < 30; i++) {
            limits.optOut("10.0.0.1", "key");
        }
        ApiProblem problem = assertThrows(ApiProblem.class, () -> limits.optOut("10.0.0.1", "key"));
        assertEquals(429, problem.status());
        for (int i = 0; i < 30; i++) {
            limits.optOut("10.0.0." + (2 + i), "key");
        }
        assertThrows(ApiProblem.class, () -> limits.optOut("10.0.1.1", "key"), "the notice has its own limit");
        limits.optOut("10.0.1.1", "another");
        limits.read("10.0.0.1");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static int taken(TokenBuckets buckets, String key, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += buckets.take(key) ? 1 : 0;
        }
        return taken;
    }
}
