package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FloodMeterTest {

    private final FloodMeter meter = new FloodMeter(20);

    @Test
    void whoKeepsTheLimitMaySendForEver() {
        for (int i = 0; i < 10_000; i++) {
            assertFalse(meter.floods(i * 50_000_000L), "message " + i);
        }
    }

    @Test
    void aBurstIsLetPass() {
        for (int i = 0; i < 200; i++) {
            assertFalse(meter.floods(i * 1_000_000L));
        }
        assertFalse(meter.floods(TimeUnit.SECONDS.toNanos(3)));
    }

    @Test
    void whoSendsAThousandASecondIsCaughtAfterOne() {
        int message = 0;
        while (!meter.floods(message * 1_000_000L)) {
            message++;
        }
        assertEquals(1020, message);
    }

    @Test
    void aSecondBurstAfterAPauseBeginsAnew() {
        for (int i = 0; i < 900; i++) {
            assertFalse(meter.floods(i * 1_000_000L));
        }
        for (int i = 0; i < 900; i++) {
            assertFalse(meter.floods(TimeUnit.SECONDS.toNanos(5) + i * 1_000_000L));
        }
    }
}
