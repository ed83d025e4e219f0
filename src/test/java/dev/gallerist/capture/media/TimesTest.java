package dev.gallerist.capture.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void timeBeginsWithTheFirstPicture() {
        // Given a stream whose clock stands somewhere
        Timeline timeline = new Timeline();
        // When pictures come, then their times count from the first
        assertEquals(0, timeline.place(7_000_000, 40_000));
        assertEquals(40_000, timeline.place(7_040_000, 40_000));
        assertEquals(80_000, timeline.end());
    }

    @Test
    void aPictureWithoutATimeFollowsTheOneBefore() {
        Timeline timeline = new Timeline();
        timeline.place(0, 100_000);
        assertEquals(100_000, timeline.place(Timeline.UNKNOWN, 0));
        assertEquals(140_000, timeline.place(Long.MAX_VALUE, 0));
    }

    @Test
    void aClockSetBackDoesNotSetTimeBack() {
        // Given a stream ten seconds old
        Timeline timeline = new Timeline();
        timeline.place(0, 40_000);
        timeline.place(10_000_000, 40_000);
        // When its clock starts again from 0, then time goes on
        assertEquals(10_040_000, timeline.place(0, 40_000));
        assertEquals(10_080_000, timeline.place(40_000, 40_000));
        // and a step back within a second is a picture out of order
        assertEquals(10_080_000, timeline.place(20_000, 40_000));
    }

    @Test
    void theFirstPictureIsTakenAndThenEachThatReachesItsTime() {
        // Given one picture a second, and pictures with a gap
        Sampling sampling = new Sampling(1);
        List<Boolean> taken = Stream.of(0L, 500_000L, 999_500L, 1_400_000L, 4_900_000L, 5_000_000L, 5_900_000L)
                .map(sampling::takes)
                .toList();
        // Then a rounded time is enough, and after the gap the grid is kept
        assertEquals(List.of(true, false, true, false, true, true, false), taken);
    }

    @Test
    void aRateMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new Sampling(0));
        assertThrows(IllegalArgumentException.class, () -> new Sampling(-1));
        assertThrows(IllegalArgumentException.class, () -> new Sampling(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Sampling(Double.POSITIVE_INFINITY));
    }

    @Test
    void namesAreOrderedAsPeopleCount() {
        List<String> names = Stream.of("p10.png", "P9.png", "p1.png", "p010.png", "p99999999999999999999.png", "p")
                .sorted(new NaturalOrder())
                .toList();
        assertEquals(List.of("p", "p1.png", "P9.png", "p010.png", "p10.png", "p99999999999999999999.png"), names);
    }

    @Test
    void patienceEndsWithTimeOrInterruption() {
        // Given no limit, then only an interruption ends it
        try (Patience endless = new Patience(Duration.ZERO)) {
            assertFalse(endless.isLost());
            Thread.currentThread().interrupt();
            assertTrue(endless.isLost());
            assertTrue(Thread.interrupted());
        }
        // Given a limit that is past, then it is over
        try (Patience brief = new Patience(Duration.ofNanos(1))) {
            assertTrue(brief.isOver());
        }
    }
}
