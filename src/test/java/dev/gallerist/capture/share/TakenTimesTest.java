package dev.gallerist.capture.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TakenTimesTest {

    private static final long NOON = 1_800_000_000_000L;

    private final TakenTimes times = new TakenTimes(Duration.ZERO);

    @Test
    void picturesStandWhereTheirSenderTookThemNotWhereTheyArrived() {
        assertEquals(0, place(NOON, 0));
        assertEquals(500, place(NOON + 500, 900));
        assertEquals(1000, place(NOON + 1000, 1001));
    }

    @Test
    void withoutATimeTheArrivalCounts() {
        assertEquals(0, place(OptionalLong.empty(), 0));
        assertEquals(400, place(OptionalLong.empty(), 400));
        assertEquals(800, place(NOON, 800));
        assertEquals(1300, place(NOON + 500, 1290));
    }

    @Test
    void aClockThatIsSetAnewDoesNotMoveTheLesson() {
        // Given
        place(NOON, 0);
        place(NOON + 1000, 1000);
        // When the sender's clock is set hours on, and back again
        assertEquals(2000, place(NOON + TimeUnit.HOURS.toMillis(3), 2000));
        assertEquals(3000, place(NOON + TimeUnit.HOURS.toMillis(3) + 1000, 3000));
        assertEquals(4000, place(NOON - TimeUnit.HOURS.toMillis(5), 4000));
        // Then it keeps step with the new setting
        assertEquals(4500, place(NOON - TimeUnit.HOURS.toMillis(5) + 500, 4600));
    }

    @Test
    void aLessonThatGoesOnBeginsWhereItBrokeOff() {
        TakenTimes later = new TakenTimes(Duration.ofMillis(83_200));

        assertEquals(83_200, later.place(OptionalLong.of(NOON), 77).toMillis());
        assertEquals(
                83_700,
                later.place(OptionalLong.of(NOON + 500), 77 + 500_000_000).toMillis());
    }

    @Test
    void whateverIsSentTimesRiseAndStayNearThisMachinesClock() {
        Random random = new Random(7);
        long arrival = 0;
        Duration last = Duration.ofMillis(-1);
        for (int i = 0; i < 10_000; i++) {
            arrival += TimeUnit.MILLISECONDS.toNanos(1 + random.nextInt(400));
            long wild = random.nextInt(3) == 0 ? random.nextLong() : NOON + arrival / 1_000_000 + random.nextInt(9000);
            Duration at = times.place(OptionalLong.of(wild), arrival);
            assertTrue(at.compareTo(last) > 0, "times rise");
            long off = Math.abs(at.toNanos() - (arrival));
            assertTrue(off < 11_000_000_000L, "off by " + off / 1e9 + " s");
            last = at;
        }
    }

    private long place(long taken, long arrivalMillis) {
        return place(OptionalLong.of(taken), arrivalMillis);
    }

    private long place(OptionalLong taken, long arrivalMillis) {
        return times.place(taken, TimeUnit.MILLISECONDS.toNanos(arrivalMillis)).toMillis();
    }
}
