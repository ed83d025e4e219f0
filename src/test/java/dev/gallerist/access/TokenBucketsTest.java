package dev.gallerist.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong(-5);
    private final TokenBuckets buckets = new TokenBuckets(3, SECOND, 2, nanos::get);

    @Test
    void soManyAtOnceThenOneEachTime() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Duration.ZERO, buckets.take("a"));
        }
        assertEquals(SECOND, buckets.take("a"));
        goOn(Duration.ofMillis(400));
        assertEquals(Duration.ofMillis(600), buckets.take("a"));
        goOn(Duration.ofMillis(600));
        assertEquals(Duration.ZERO, buckets.take("a"));
        assertNotEquals(Duration.ZERO, buckets.take("a"));
    }

    @Test
    void aBucketHoldsNoMoreThanItsFill() {
        buckets.take("a");
        goOn(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertEquals(Duration.ZERO, buckets.take("a"));
        }
        assertNotEquals(Duration.ZERO, buckets.take("a"));
    }

    @Test
    void lookingTakesNothing() {
        buckets.take("a");
        buckets.take("a");
        assertEquals(Duration.ZERO, buckets.wait("a"));
        assertEquals(Duration.ZERO, buckets.wait("a"));
        assertEquals(Duration.ZERO, buckets.take("a"));
        assertEquals(SECOND, buckets.wait("a"));
    }

    @Test
    void oneDoesNotWaitForAnotherAndWhoIsQuietIsForgotten() {
        for (int i = 0; i < 3; i++) {
            buckets.take("a");
        }
        assertEquals(Duration.ZERO, buckets.take("b"));
        assertNotEquals(Duration.ZERO, buckets.take("a"));
        assertEquals(Duration.ZERO, buckets.take("c"), "b is forgotten");
        assertNotEquals(Duration.ZERO, buckets.take("a"));
    }

    private void goOn(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
