package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final CallLimits limits = new CallLimits(
            new AccessConfig.Limits() {
                @Override
                public int caller() {
                    return 5;
                }

                @Override
                public int address() {
                    return 10;
                }

                @Override
                public int logIns() {
                    return 2;
                }

                @Override
                public Duration logInAgainAfter() {
                    return Duration.ofSeconds(6);
                }
            },
            nanos::get);

    @Test
    void tooManyCallsHaveToWait() {
        for (int i = 0; i < 5; i++) {
            assertEquals(Duration.ZERO, limits.callBy("local"));
        }
        assertEquals(Duration.ofSeconds(1), limits.callBy("local"));
        assertEquals(Duration.ZERO, limits.callBy("somebody else"));
        for (int i = 0; i < 10; i++) {
            assertEquals(Duration.ZERO, limits.call("127.0.0.1"));
        }
        assertTrue(limits.call("127.0.0.1").toMillis() > 0);
    }

    @Test
    void whoIsWrongTooOftenHasToWaitAndIsToldHowLong() {
        limits.mayTry("127.0.0.1");
        limits.wasWrong("127.0.0.1");
        limits.wasWrong("127.0.0.1");

        ApiProblem problem = assertThrows(ApiProblem.class, () -> limits.mayTry("127.0.0.1"));

        assertEquals(429, problem.status());
        assertEquals(6, problem.retryAfter().orElseThrow());
        assertDoesNotThrow(() -> limits.mayTry("127.0.0.2"));
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        assertDoesNotThrow(() -> limits.mayTry("127.0.0.1"));
    }
}
