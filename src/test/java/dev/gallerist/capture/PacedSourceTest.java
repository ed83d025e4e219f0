package dev.gallerist.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PacedSourceTest {

    private final HandClock clock = new HandClock();

    @Test
    void aReaderInTimeGetsEveryPicture() throws Exception {
        // Given three pictures a second apart
        Listed inner = new Listed(3, null);
        try (PacedSource paced = new PacedSource(inner, clock)) {
            // When each is taken as it is shown
            assertEquals(0, paced.next().orElseThrow().number());
            clock.advance(Duration.ofSeconds(1));
            assertEquals(1, paced.next().orElseThrow().number());
            clock.advance(Duration.ofSeconds(1));
            assertEquals(2, paced.next().orElseThrow().number());
            // Then the end follows and none is dropped
            assertTrue(paced.next().isEmpty());
            assertEquals(new SourceTally(3, 3, 0), paced.tally());
        }
    }

    @Test
    void noPictureComesBeforeItsTime() throws Exception {
        // Given a clock a moment before the second picture
        try (PacedSource paced = new PacedSource(new Listed(2, null), clock)) {
            paced.next();
            clock.untilPlayerWaitsFor(Duration.ofSeconds(1));
            clock.advance(Duration.ofMillis(999));
            // When somebody asks for it, then it is not offered yet
            assertEquals(1, paced.tally().offered());
            // until the moment has come
            clock.advance(Duration.ofMillis(1));
            assertEquals(1, paced.next().orElseThrow().number());
        }
    }

    @Test
    void aSlowReaderGetsTheNewestAndTheRestIsCounted() throws Exception {
        // Given a reader that takes one picture and is then busy for four seconds
        try (PacedSource paced = new PacedSource(new Listed(10, null), clock)) {
            paced.next();
            clock.advance(Duration.ofSeconds(4));
            clock.untilPlayerWaitsFor(Duration.ofSeconds(5));
            // When it comes back, then it gets the picture of now
            assertEquals(4, paced.next().orElseThrow().number());
            assertEquals(new SourceTally(5, 2, 3), paced.tally());
        }
    }

    @Test
    void aBreakIsPassedOnAfterTheLastPicture() throws Exception {
        // Given a source that breaks after two pictures
        Listed inner = new Listed(2, "seminar.mp4 ended at 2.0 s of 9.0 s.");
        try (PacedSource paced = new PacedSource(inner, clock)) {
            paced.next();
            clock.advance(Duration.ofSeconds(1));
            inner.closed.await();
            // When the reader comes back late, then it still gets the last picture
            assertEquals(1, paced.next().orElseThrow().number());
            // and then, once, the reason
            SourceBroken broken = assertThrows(SourceBroken.class, paced::next);
            assertEquals("seminar.mp4 ended at 2.0 s of 9.0 s.", broken.getMessage());
            assertTrue(paced.next().isEmpty());
        }
    }

    @Test
    void anUnexpectedFailureReachesTheTaker() {
        // Given a source with a fault
        Listed inner = new Listed(0, null) {
            @Override
            public Optional<Frame> next() {
                throw new IllegalStateException("fault");
            }
        };
        try (PacedSource paced = new PacedSource(inner, clock)) {
            // When a picture is asked for, then the taker does not wait for ever
            SourceBroken broken = assertThrows(SourceBroken.class, paced::next);
            assertEquals("fault", broken.getCause().getMessage());
        }
    }

    @Test
    void closingStopsAReaderThatWaitsAndFreesTheSource() throws Exception {
        // Given a player that waits for its second picture, and a taker that waits too
        Listed inner = new Listed(5, null);
        PacedSource paced = new PacedSource(inner, clock);
        paced.next();
        clock.untilPlayerWaitsFor(Duration.ofSeconds(1));
        CompletableFuture<Boolean> sawEnd = CompletableFuture.supplyAsync(() -> {
            try {
                return paced.next().isEmpty();
            } catch (SourceBroken e) {
                return false;
            }
        });
        // When it is closed, twice
        paced.close();
        paced.close();
        // Then the source is freed and the taker sees the end
        assertEquals(0, inner.closed.getCount());
        assertTrue(sawEnd.get(10, TimeUnit.SECONDS));
        assertEquals(0, paced.tally().dropped());
    }

    @Test
    void closingBeforeTheFirstPictureFreesTheSource() throws Exception {
        // Given a source nobody read from
        Listed inner = new Listed(5, null);
        PacedSource paced = new PacedSource(inner, clock);
        // When it is closed, then the source is freed and nothing is read
        paced.close();
        assertEquals(0, inner.closed.getCount());
        assertTrue(paced.next().isEmpty());
        assertEquals(new SourceTally(0, 0, 0), paced.tally());
    }

    @Test
    void anInterruptedTakerIsToldSo() {
        // Given a thread that was told to stop
        try (PacedSource paced = new PacedSource(new Listed(0, null), clock)) {
            Thread.currentThread().interrupt();
            // When it asks for a picture, then it gets a sentence and keeps its flag
            assertThrows(SourceBroken.class, paced::next);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void theMachinesClockWaitsForTheMoment() throws Exception {
        // Given the real clock
        Pace pace = Pace.realTime();
        long due = pace.nanos() + 2_000_000;
        // When a moment ahead is waited for, then it has come; one that is past returns at once
        pace.waitUntil(due);
        assertFalse(pace.nanos() < due);
        pace.waitUntil(due);
    }

    /** Pictures one second apart, then the end or a break. */
    private static class Listed implements FrameSource {

        final CountDownLatch closed = new CountDownLatch(1);
        private final int count;
        private final String breach;
        private int given;

        Listed(int count, String breach) {
            this.count = count;
            this.breach = breach;
        }

        @Override
        public String name() {
            return "listed";
        }

        @Override
        public PixelSize size() {
            return new PixelSize(1, 1);
        }

        @Override
        public Optional<Duration> length() {
            return Optional.empty();
        }

        @Override
        public Optional<Frame> next() throws SourceBroken {
            if (given < count) {
                Pixels pixels = new Pixels(size(), new byte[] {(byte) given, 0, 0});
                return Optional.of(new Frame(given, Duration.ofSeconds(given++), pixels));
            }
            if (breach != null) {
                throw new SourceBroken(breach);
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
