package dev.gallerist.capture.share;

import static dev.gallerist.testsupport.EncodedPictures.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.SourceTally;
import dev.gallerist.capture.media.EncodedPicture;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.NamedTile;
import dev.gallerist.frame.PixelPoint;
import java.awt.Color;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of single participants, and the one picture they become. */
class ParticipantGalleryTest {

    private static final byte[] RED = plain("png", Color.RED, 320, 180);
    private static final byte[] BLUE = plain("png", Color.BLUE, 320, 180);

    private final AtomicLong nanos = new AtomicLong();
    private SharedSource source;

    @BeforeEach
    void open() throws Exception {
        source = new SharedSource("The participants", Duration.ZERO, nanos::get);
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void everybodysNewestPictureStandsInATileWithTheExactName() throws Exception {
        // Given two participants, one of whom sent twice
        offer("Zoë Müller", BLUE);
        offer("Борис", BLUE);
        offer("Zoë Müller", RED);
        // When
        Frame frame = source.next().orElseThrow();
        // Then
        assertEquals(List.of("Zoë Müller", "Борис"), names(frame));
        assertTrue(frame.tiles().stream().allMatch(NamedTile::cameraOn));
        assertEquals("red", colour(frame, 0));
        assertEquals("blue", colour(frame, 1));
        assertTrue(frame.tiles()
                        .get(0)
                        .box()
                        .intersection(frame.tiles().get(1).box())
                        .area()
                == 0);
        assertEquals(new SourceTally(2, 1, 1), source.tally());
    }

    @Test
    void whoIsSilentHasTheCameraOffAndThenLeaves() throws Exception {
        offer("Alice", RED);
        offer("Boris", BLUE);
        source.next();

        advance(10);
        offer("Boris", BLUE);
        Frame off = source.next().orElseThrow();
        assertEquals(List.of("Alice", "Boris"), names(off));
        assertFalse(off.tiles().get(0).cameraOn());
        assertEquals("plain", colour(off, 0));

        advance(50);
        offer("Boris", BLUE);
        assertEquals(List.of("Boris"), names(source.next().orElseThrow()));
    }

    @Test
    void aDamagedPictureLeavesTheOneBefore() throws Exception {
        offer("Alice", RED);
        source.next();

        offer("Alice", Arrays.copyOf(BLUE, 40));
        Frame frame = source.next().orElseThrow();

        assertEquals("red", colour(frame, 0));
        assertEquals(1, source.damaged());
    }

    @Test
    void aHundredParticipantsAreTakenAndNoMore() throws Exception {
        for (int i = 0; i < ParticipantGallery.MOST; i++) {
            assertTrue(offer("Student " + i, RED));
        }
        assertFalse(offer("One more", BLUE));
        assertTrue(offer("Student 7", BLUE));

        Frame frame = source.next().orElseThrow();
        assertEquals(100, frame.tiles().size());
        assertTrue(frame.size().width() <= 4096 && frame.size().height() <= 4096);
        assertTrue(frame.tiles().stream()
                .allMatch(tile -> tile.box().intersection(frame.size().whole()).equals(tile.box())));
    }

    private boolean offer(String name, byte[] encoded) {
        return source.offer(new SharedPicture(
                EncodedPicture.promised(encoded).orElseThrow(), OptionalLong.empty(), Optional.of(name)));
    }

    private void advance(int seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static List<String> names(Frame frame) {
        return frame.tiles().stream().map(NamedTile::name).toList();
    }

    private static String colour(Frame frame, int tile) {
        PixelPoint centre = frame.tiles().get(tile).box().centre();
        int at = ((int) centre.y() * frame.size().width() + (int) centre.x()) * 3;
        int blue = frame.pixels().bgr()[at] & 255;
        int red = frame.pixels().bgr()[at + 2] & 255;
        return red > blue + 100 ? "red" : blue > red + 100 ? "blue" : "plain";
    }
}
