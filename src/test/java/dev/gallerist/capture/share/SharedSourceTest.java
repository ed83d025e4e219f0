package dev.gallerist.capture.share;

import static dev.gallerist.testsupport.EncodedPictures.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceTally;
import dev.gallerist.capture.media.EncodedPicture;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import java.awt.Color;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedSourceTest {

    private final AtomicLong nanos = new AtomicLong(5_000);
    private SharedSource source;

    @BeforeEach
    void open() throws Exception {
        source = new SharedSource("The shared window", Duration.ZERO, nanos::get);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void theNewestPictureIsDecodedAndTheOthersAreCounted() throws Exception {
        // Given three pictures while nobody takes one
        source.offer(picture(plain("png", Color.RED, 160, 90)));
        advance(200);
        source.offer(picture(plain("png", Color.GREEN, 160, 90)));
        advance(200);
        source.offer(picture(plain("jpg", Color.BLUE, 160, 90)));
        // When
        Frame frame = source.next().orElseThrow();
        // Then
        assertEquals(0, frame.number());
        assertEquals(Duration.ofMillis(400), frame.shownAt());
        assertTrue((frame.pixels().bgr()[0] & 255) > 200, "blue");
        assertEquals(new SourceTally(3, 1, 2), source.tally());
    }

    @Test
    void aWindowThatIsResizedKeepsItsPixels() throws Exception {
        source.offer(picture(plain("jpg", Color.RED, 320, 180)));
        assertEquals(new PixelSize(320, 180), source.next().orElseThrow().size());
        source.offer(picture(plain("jpg", Color.RED, 200, 400)));

        assertEquals(new PixelSize(200, 400), source.next().orElseThrow().size());
        assertEquals(new PixelSize(200, 400), source.size());
    }

    @Test
    void damagedAndTinyPicturesAreLeftOutAndTheNextOneIsTaken() throws Exception {
        // Given a picture that is cut off, and one of a minimised window
        byte[] whole = plain("png", Color.RED, 400, 300);
        CompletableFuture<Optional<Frame>> taken = inOtherThread();
        source.offer(picture(Arrays.copyOf(whole, 40)));
        untilDamaged(1);
        source.offer(picture(plain("png", Color.RED, 160, 28)));
        untilDamaged(2);
        // When
        source.offer(picture(whole));
        // Then
        assertEquals(
                new PixelSize(400, 300),
                taken.get(10, TimeUnit.SECONDS).orElseThrow().size());
        assertEquals(2, source.damaged());
    }

    @Test
    void whoWaitsForAPictureIsAsleepAndWokenAtOnceByTheEnd() throws Exception {
        CompletableFuture<Optional<Frame>> taken = inOtherThread();

        source.close();

        assertTrue(taken.get(10, TimeUnit.SECONDS).isEmpty());
        assertTrue(source.ended());
    }

    @Test
    void whoIsRousedComesBackThoughPicturesMayFollow() throws Exception {
        CompletableFuture<Optional<Frame>> taken = inOtherThread();

        source.rouse();

        assertTrue(taken.get(10, TimeUnit.SECONDS).isEmpty());
        assertFalse(source.ended());
        source.offer(picture(plain("png", Color.RED, 80, 80)));
        assertTrue(source.next().isPresent());
    }

    @Test
    void aRousingIsNotForgottenWhereNobodyWaitsYet() throws Exception {
        source.rouse();

        assertTrue(source.next().isEmpty());
        assertFalse(source.ended());
    }

    @Test
    void breakingOffTellsTheTakerOnceAndTakesNothingMore() throws Exception {
        source.breakOff("Nobody shared a window.");

        SourceBroken broken = assertThrows(SourceBroken.class, source::next);

        assertEquals("Nobody shared a window.", broken.getMessage());
        source.offer(picture(plain("png", Color.RED, 80, 80)));
        assertTrue(source.next().isEmpty());
        assertTrue(source.ended());
    }

    @Test
    void itSaysHowLongAPictureKeepsItsReaderBusy() throws Exception {
        // Given
        assertEquals(Optional.empty(), source.timePerPicture());
        source.offer(picture(plain("png", Color.RED, 80, 80)));
        source.next();
        // When the reader needs 150 ms
        advance(150);
        source.rouse();
        source.next();
        // Then waiting afterwards does not count
        advance(5000);
        assertEquals(Optional.of(Duration.ofMillis(150)), source.timePerPicture());
    }

    private void advance(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void untilDamaged(long pictures) {
        while (source.damaged() < pictures) {
            Thread.onSpinWait();
        }
    }

    /** Takes a picture on a thread of its own, which waits without processor time when this returns. */
    private CompletableFuture<Optional<Frame>> inOtherThread() {
        CompletableFuture<Optional<Frame>> taken = new CompletableFuture<>();
        Thread taker = new Thread(() -> {
            try {
                taken.complete(source.next());
            } catch (SourceBroken broken) {
                taken.completeExceptionally(broken);
            }
        });
        taker.start();
        while (taker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return taken;
    }

    private static SharedPicture picture(byte[] encoded) {
        return new SharedPicture(
                EncodedPicture.promised(encoded).orElseThrow(), OptionalLong.empty(), Optional.empty());
    }
}
