package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceLookTest {

    private static final int BLACK = 0;
    private static final int GREY = 40;
    private static final TileName TILE =
            new TileName(new Tile(new PixelBox(0, 0, 64, 36)), TileLook.CAMERA_OFF, Optional.empty());
    private static final Seen EMPTY_TILE = new Seen(new Track(1, TILE, Optional.empty(), 1), Optional.empty());
    private static final Seen STUDENT = EMPTY_TILE.with(Optional.of(new StudentId(1)));
    private static final Seen FACE = new Seen(
            new Track(1, TILE, Optional.empty(), 1),
            Optional.of(new FaceDetection(new PixelBox(9, 9, 9, 9), Optional.empty(), 1)));

    private final SourceLook look = new SourceLook();
    private int pictures;

    @Test
    void picturesWithPeopleAreLiveWhetherTheirCamerasAreOnOrNot() {
        assertEquals(SourceState.LIVE, look.state());
        assertEquals(SourceState.LIVE, after(10, GREY, FACE));
        assertEquals(SourceState.LIVE, after(10, GREY, STUDENT));
    }

    @Test
    void picturesThatShowNobodyForTwoSecondsSaySoUntilSomebodyIsThere() {
        assertEquals(SourceState.LIVE, after(1, GREY, FACE));
        assertEquals(SourceState.LIVE, after(4, GREY));
        assertEquals(SourceState.NO_FACES, after(1, GREY));
        // a rectangle that is nobody's tile is nobody
        assertEquals(SourceState.NO_FACES, after(1, GREY, EMPTY_TILE));
        assertEquals(SourceState.LIVE, after(1, GREY, STUDENT));
    }

    @Test
    void blackPicturesSaySoWhateverWasSeenBeforeAndAFadeDoesNot() {
        after(1, GREY, FACE);
        assertEquals(SourceState.LIVE, after(4, BLACK));
        assertEquals(SourceState.LIVE, after(1, GREY, FACE));
        assertEquals(SourceState.BLACK, after(5, BLACK));
        // once there is a picture again, it shows nobody until somebody is seen
        assertEquals(SourceState.NO_FACES, after(1, GREY));
        assertEquals(SourceState.LIVE, after(1, GREY, FACE));
    }

    @Test
    void aPictureInWhichAFaceIsFoundIsNotBlack() {
        assertEquals(SourceState.LIVE, after(10, BLACK, FACE));
    }

    @Test
    void twoPicturesSayNothingHoweverFarApart() {
        look.see(frame(0, BLACK), List.of());
        look.see(frame(100, BLACK), List.of());
        assertEquals(SourceState.LIVE, look.state());
    }

    /** So many pictures, two a second. */
    private SourceState after(int count, int level, Seen... seen) {
        for (int i = 0; i < count; i++) {
            look.see(frame(pictures++ * 0.5, level), List.of(seen));
        }
        return look.state();
    }

    private static Frame frame(double at, int level) {
        byte[] levels = new byte[64 * 36 * 3];
        Arrays.fill(levels, (byte) level);
        return new Frame(0, Duration.ofMillis(Math.round(at * 1000)), new Pixels(new PixelSize(64, 36), levels));
    }
}
