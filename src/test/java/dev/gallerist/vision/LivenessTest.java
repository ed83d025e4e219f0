package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faces that sway, photographs of them and videos that stop, in tiles of 200 by 112 pixels with a compressor's noise. */
class LivenessTest {

    private static final PixelSize PICTURE = new PixelSize(480, 270);
    private static final PixelBox TILE = new PixelBox(20, 20, 200, 112);
    private static final PixelBox FACE = new PixelBox(90, 40, 60, 70);

    private final Liveness liveness = new Liveness();
    private final Random noise = new Random(5);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 5, 10})
    void whoSwaysALittleStaysLiveAtAnyRate(double perSecond) {
        assertFalse(live(0, 0, false), "nobody has moved in one picture");
        int withheld = 0;
        for (int n = 1; n < 60 * perSecond; n++) {
            withheld += live(n / perSecond, sway(n / perSecond), false) ? 0 : 1;
        }
        assertTrue(withheld <= perSecond, withheld + " pictures until the first movement was seen");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 5})
    void aPhotographIsNeverLive(double perSecond) {
        for (int n = 0; n < 60 * perSecond; n++) {
            assertFalse(live(n / perSecond, 0, false), "at " + n / perSecond + " s");
        }
    }

    @Test
    void aVideoThatStopsIsNoLongerLiveAfterThreeSecondsAndAgainAtOnceWhenItGoesOn() {
        double stopped = 10;
        for (double at = 0; at <= stopped; at += 0.2) {
            live(at, sway(at), false);
        }
        assertTrue(live(stopped + 2, sway(stopped), false), "not yet");
        for (double at = stopped + 3.4; at < 20; at += 0.2) {
            assertFalse(live(at, sway(stopped), false), "at " + at);
        }
        assertTrue(live(20, sway(stopped) + 3, false));
    }

    @Test
    void somebodyWhoWasLiveElsewhereNeedNotMoveFirst() {
        assertTrue(live(0, 0, true));
        assertTrue(live(2.8, 0, true));
        assertFalse(live(3, 0, true), "but not for ever");
    }

    @Test
    void aTileThatOnlyMovesIsNoMovementOfItsFace() {
        assertFalse(live(0, 0, false));
        PixelBox right = new PixelBox(TILE.x() + 12, TILE.y(), TILE.width(), TILE.height());
        PixelBox face = new PixelBox(FACE.x() + 12, FACE.y(), FACE.width(), FACE.height());
        for (double at = 1; at < 6; at++) {
            assertFalse(
                    liveness.live(at, picture(12), track(right), new FaceDetection(face, Optional.empty(), 1), false));
        }
    }

    @Test
    void aWindowMayBecomeSmallerThanWhereTheFaceWas() {
        // Given a face at the bottom of its picture
        Pixels before = new Pixels(new PixelSize(200, 200), new byte[200 * 200 * 3]);
        Pixels after = new Pixels(new PixelSize(180, 170), new byte[180 * 170 * 3]);
        PixelBox tall = new PixelBox(0, 0, 200, 200);
        PixelBox low = new PixelBox(60, 120, 70, 80);
        liveness.live(0, before, track(tall), new FaceDetection(low, Optional.empty(), 1), false);
        // When the next picture ends above the face's lower edge
        PixelBox shorter = new PixelBox(0, 0, 180, 170);
        PixelBox moved = new PixelBox(55, 100, 65, 70);
        // Then it is looked at as far as it goes
        assertFalse(liveness.live(1, after, track(shorter), new FaceDetection(moved, Optional.empty(), 1), false));
    }

    @Test
    void aPictureOnTheWallIsNotTakenForThePersonWhoWentAway() {
        // Given: somebody moves, then leaves, and the largest face is now elsewhere in the tile
        live(0, 0, false);
        assertTrue(live(0.2, 5, false));
        FaceDetection poster = new FaceDetection(new PixelBox(30, 30, 30, 34), Optional.empty(), 1);
        // When / Then
        for (double at = 0.4; at < 6; at += 0.2) {
            assertFalse(liveness.live(at, picture(0), track(TILE), poster, false), "at " + at);
        }
    }

    @Test
    void aTrackThatIsGoneIsForgotten() {
        live(0, 0, true);
        liveness.keep(List.of());
        assertFalse(live(1, 0, false), "it is a new one");
    }

    @Test
    void blackAndPlainTilesAreBlankAndOthersAreNot() {
        Tile tile = new Tile(TILE);
        assertTrue(Liveness.blank(plain(0), tile));
        assertTrue(Liveness.blank(plain(9), tile));
        assertTrue(Liveness.blank(plain(120), tile));
        assertFalse(Liveness.blank(picture(0), tile));
    }

    @Test
    void aFaceOutsideItsTileIsNotLive() {
        FaceDetection outside = new FaceDetection(new PixelBox(300, 200, 40, 40), Optional.empty(), 1);
        assertFalse(liveness.live(0, picture(0), track(TILE), outside, true));
    }

    private boolean live(double at, double shift, boolean before) {
        return liveness.live(at, picture(shift), track(TILE), new FaceDetection(FACE, Optional.empty(), 1), before);
    }

    /** About as the people of the composed lessons do: 1 % of the tile, once in five seconds. */
    private static double sway(double at) {
        return 2 * Math.sin(at * 1.3);
    }

    private static Track track(PixelBox tile) {
        return new Track(1, new TileName(new Tile(tile), TileLook.CAMERA_ON, Optional.empty()), Optional.empty(), 1);
    }

    /** Soft light and dark patches, moved to the right by so many pixels, with noise of two levels. */
    private Pixels picture(double shift) {
        byte[] bgr = new byte[PICTURE.width() * PICTURE.height() * 3];
        for (int y = 0, to = 0; y < PICTURE.height(); y++) {
            for (int x = 0; x < PICTURE.width(); x++) {
                double level = 120 + 45 * Math.sin((x - shift) / 9) + 45 * Math.sin((x - shift) / 23 + y / 11.0);
                for (int colour = 0; colour < 3; colour++) {
                    bgr[to++] = (byte) Math.round(level + noise.nextInt(5) - 2);
                }
            }
        }
        return new Pixels(PICTURE, bgr);
    }

    private Pixels plain(int level) {
        byte[] bgr = new byte[PICTURE.width() * PICTURE.height() * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.max(0, level + noise.nextInt(5) - 2);
        }
        return new Pixels(PICTURE, bgr);
    }

    @Test
    void theGridSeesAShiftOfAHundredthButNoLightOnAll() {
        LumaGrid before = LumaGrid.of(picture(0), FACE);
        assertTrue(LumaGrid.of(picture(1.5), FACE).movedSince(before));
        Pixels picture = picture(0);
        byte[] brighter = picture.bgr().clone();
        for (int i = 0; i < brighter.length; i++) {
            brighter[i] = (byte) ((brighter[i] & 255) + 10);
        }
        assertFalse(LumaGrid.of(new Pixels(PICTURE, brighter), FACE).movedSince(before));
    }
}
