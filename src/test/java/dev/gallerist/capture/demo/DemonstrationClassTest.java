package dev.gallerist.capture.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemonstrationClassTest {

    private static final int BACKGROUND = 26;

    @Test
    void givesItsFramesInOrderAndEndsAtItsLength() {
        // Given two seconds at five pictures a second
        ClassScript script = ClassScript.ofSize(4, 2, 7).withPicturesPerSecond(5);
        try (DemonstrationClass source = new DemonstrationClass(script)) {
            // When all are taken, then they are numbered from 0, 200 ms apart
            for (int i = 0; i < 10; i++) {
                Frame frame = source.next().orElseThrow();
                assertEquals(i, frame.number());
                assertEquals(Duration.ofMillis(200L * i), frame.shownAt());
                assertEquals(source.size(), frame.size());
            }
            // and nothing comes after the length, however often it is asked
            assertEquals(Optional.of(Duration.ofSeconds(2)), source.length());
            assertEquals(Optional.empty(), source.next());
            assertEquals(Optional.empty(), source.next());
        }
    }

    @Test
    void givesNothingOnceClosed() {
        DemonstrationClass source = new DemonstrationClass(ClassScript.ofSize(1, 2, 7));
        assertTrue(source.next().isPresent());
        source.close();
        source.close();
        assertEquals(Optional.empty(), source.next());
    }

    @Test
    void theSameScriptAndTimeGiveTheSamePicture() {
        // Given two of the same class, one of which has drawn other pictures before
        ClassScript script = ClassScript.demonstration(10);
        try (DemonstrationClass one = new DemonstrationClass(script);
                DemonstrationClass other = new DemonstrationClass(script)) {
            other.draw(Duration.ofSeconds(3));
            other.draw(Duration.ofSeconds(42));
            // When both draw the middle of the smile
            Pixels first = one.draw(Duration.ofSeconds(27));
            // Then not a byte differs, while another moment is another picture
            assertTrue(first.sameAs(other.draw(Duration.ofSeconds(27))));
            assertFalse(first.sameAs(one.draw(Duration.ofMillis(27_500))));
        }
    }

    @Test
    void whatIsDrawnIsWhatTheScriptTells() {
        ClassScript script = ClassScript.demonstration(1);
        try (DemonstrationClass source = new DemonstrationClass(script)) {
            for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
                Frame frame = next.get();
                List<DrawnTile> tiles = script.at(frame.shownAt());
                assertEquals(0, outside(tiles, frame), "pixels drawn outside of the tiles at " + frame.seconds());
                for (DrawnTile tile : tiles) {
                    assertEquals(tile.cameraOn(), !flat(frame.pixels(), tile.box()), tile + " at " + frame.seconds());
                }
            }
        }
    }

    @Test
    void aTileMovesWithTheCameraOnAndStandsStillWithoutIt() {
        // Given two pictures, a fifth of a second apart, with one camera off
        ClassScript script = ClassScript.demonstration(5);
        try (DemonstrationClass source = new DemonstrationClass(script)) {
            Pixels before = source.draw(Duration.ofSeconds(25));
            Pixels after = source.draw(Duration.ofMillis(25_200));
            // Then exactly the tile without camera is the same in both
            for (DrawnTile tile : script.at(Duration.ofSeconds(25))) {
                boolean still = before.crop(tile.box()).sameAs(after.crop(tile.box()));
                assertEquals(!tile.cameraOn(), still, tile.name());
            }
        }
    }

    @Test
    void otherSeedsGiveOtherFaces() {
        try (DemonstrationClass one = new DemonstrationClass(ClassScript.ofSize(1, 5, 1));
                DemonstrationClass other = new DemonstrationClass(ClassScript.ofSize(1, 5, 2))) {
            assertFalse(one.draw(Duration.ZERO).sameAs(other.draw(Duration.ZERO)));
        }
        assertNotEquals(Look.numbered(0, 1), Look.numbered(1, 1));
    }

    /** Pixels outside of all tiles that do not have the gallery's background. */
    private static long outside(List<DrawnTile> tiles, Frame frame) {
        long strange = 0;
        int width = frame.size().width();
        boolean[] covered = new boolean[width * frame.size().height()];
        for (DrawnTile tile : tiles) {
            for (int y = tile.box().y(); y < tile.box().bottom(); y++) {
                Arrays.fill(
                        covered,
                        y * width + tile.box().x(),
                        y * width + tile.box().right(),
                        true);
            }
        }
        byte[] bgr = frame.pixels().bgr();
        for (int i = 0; i < covered.length; i++) {
            boolean background =
                    bgr[3 * i] == BACKGROUND && bgr[3 * i + 1] == BACKGROUND && bgr[3 * i + 2] == BACKGROUND;
            strange += covered[i] || background ? 0 : 1;
        }
        return strange;
    }

    /** Whether nothing but one grey level is to be seen in the upper third of the box. */
    private static boolean flat(Pixels pixels, PixelBox box) {
        PixelBox upper = new PixelBox(box.x(), box.y(), box.width(), box.height() / 3);
        byte[] grey = pixels.luma(upper);
        for (byte level : grey) {
            if (level != grey[0]) {
                return false;
            }
        }
        return true;
    }
}
