package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.vision.DrawnMeeting.Side;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingLooksTest {

    private static final PixelSize HD = new PixelSize(1280, 720);
    private static final PixelSize FULL_HD = new PixelSize(1920, 1080);

    private final TileFinder finder = new TileFinder();

    static Stream<Arguments> galleries() {
        return Stream.of(MeetingLook.values())
                .flatMap(look -> Stream.of(1, 2, 3, 5, 9, 14, 25, 49).map(count -> arguments(look, count)));
    }

    @ParameterizedTest
    @MethodSource("galleries")
    void theTilesOfEveryLookAreFound(MeetingLook look, int count) {
        // Given a gallery with some cameras off, photographs in place of some, and a speaker
        DrawnMeeting meeting = meeting(look, count, count % 2 == 0 || count > 20 ? HD : FULL_HD, count % 3 > 0, count);
        meeting.speaks(count / 2, false);

        // When tiles are looked for
        Frame frame = count % 2 == 0 || count > 20
                ? meeting.canvas().noise(3).frame()
                : meeting.canvas().asJpeg(0.75f);
        Layout found = finder.layout(frame);

        // Then they are the drawn ones and nothing is shared
        assertTiles(meeting.tiles(), found.tiles(), 2);
        assertTrue(found.stage().isEmpty());
    }

    private static DrawnMeeting meeting(MeetingLook look, int count, PixelSize size, boolean centred, int seed) {
        DrawnMeeting meeting = DrawnMeeting.gallery(look, count, size, centred, seed);
        for (int n = 0; n < count; n++) {
            switch (n % 5) {
                case 3 -> meeting.cameraOff(n, "Hannah Schmidt");
                case 4 -> meeting.photograph(n, "Farah Khan");
                default -> meeting.camera(n, "Emma Wilson");
            }
        }
        return meeting;
    }

    @ParameterizedTest
    @MethodSource("galleries")
    void aSpeakersBorderMovesNoTileByMoreThanAFewPixels(MeetingLook look, int count) {
        // Given the same gallery with the border around another tile in each picture, drawn outside the tile
        for (int speaker = 0; speaker < count; speaker += Math.max(1, count / 2)) {
            DrawnMeeting meeting = meeting(look, count, HD, true, count);
            meeting.speaks(speaker, true);

            // When
            List<Tile> tiles = finder.find(meeting.canvas().noise(2).frame());

            // Then
            assertTiles(meeting.tiles(), tiles, look.border + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(MeetingLook.class)
    void videosAsDarkAsTheBackgroundAndBlackOnesKeepTheirTiles(MeetingLook look) {
        // Given nine participants, two nearly and one quite as dark as the background
        DrawnMeeting meeting = meeting(look, 9, HD, true, 3);
        meeting.black(1).black(6).black(8);
        meeting.camera(6, "Emma Wilson", 0.08).camera(8, "Farah Khan", 0.05);

        // When, Then
        assertTiles(meeting.tiles(), finder.find(meeting.canvas().noise(1).frame()), 3);
    }

    static Stream<Arguments> strips() {
        return Stream.of(MeetingLook.values()).flatMap(look -> Stream.of(Side.values())
                .map(side -> arguments(look, side, 1 + (look.ordinal() + 2 * side.ordinal()) % 6)));
    }

    @ParameterizedTest
    @MethodSource("strips")
    void aStripBesideASharedSlideIsFoundAndTheSlideIsNoTile(MeetingLook look, Side side, int count) {
        // Given a slide with writing and faces on it
        DrawnMeeting meeting = strip(look, side, count).slide();

        // When
        Layout found = finder.layout(meeting.canvas().asJpeg(0.8f));

        // Then
        assertTiles(meeting.tiles(), found.tiles(), 2);
        assertTrue(found.stage().orElseThrow().overlap(meeting.stage()) > 0.9, () -> "stage " + found.stage());
    }

    @ParameterizedTest
    @MethodSource("strips")
    void aStripBesideADarkEditorIsFound(MeetingLook look, Side side, int count) {
        // Given
        DrawnMeeting meeting = strip(look, side, count).editor();

        // When
        Layout found = finder.layout(meeting.canvas().noise(1).frame());

        // Then
        assertTiles(meeting.tiles(), found.tiles(), 2);
        assertTrue(found.stage().isPresent());
    }

    @ParameterizedTest
    @MethodSource("strips")
    void aStripBesideALargeSpeakerIsFound(MeetingLook look, Side side, int count) {
        // Given
        DrawnMeeting meeting = strip(look, side, count).speakerOnStage("Emma Wilson");

        // When
        Layout found = finder.layout(meeting.canvas().noise(2).frame());

        // Then
        assertTiles(meeting.tiles(), found.tiles(), 2);
        assertTrue(found.stage().orElseThrow().overlap(meeting.stage()) > 0.9, () -> "stage " + found.stage());
    }

    private static DrawnMeeting strip(MeetingLook look, Side side, int count) {
        DrawnMeeting meeting = DrawnMeeting.strip(look, side, count, count % 2 == 0 ? HD : FULL_HD, count);
        for (int n = 0; n < count; n++) {
            if (n % 3 == 2) {
                meeting.cameraOff(n, "Hannah Schmidt");
            } else {
                meeting.camera(n, "Emma Wilson");
            }
        }
        return meeting;
    }

    @ParameterizedTest
    @EnumSource(MeetingLook.class)
    void roundPicturesAreCamerasOffAndPeopleAreNot(MeetingLook look) {
        // Given an initial, a round photograph and people, on wide tiles
        DrawnMeeting meeting = meeting(look, 9, HD, true, 5);
        Frame frame = meeting.canvas().noise(2).frame();

        for (int n = 0; n < 9; n++) {
            // When
            TileLook seen =
                    TileSamples.look(frame.pixels(), new Tile(meeting.tiles().get(n)));

            // Then
            assertEquals(n % 5 >= 3 ? TileLook.CAMERA_OFF : TileLook.CAMERA_ON, seen, "tile " + n);
        }
    }

    @ParameterizedTest
    @EnumSource(MeetingLook.class)
    void aRoundPhotographIsKnownByItsCircle(MeetingLook look) {
        // Given a photograph that fills most of a plain tile's height
        DrawnMeeting meeting = DrawnMeeting.gallery(look, 2, HD, true, 1).camera(0, "Emma Wilson");
        meeting.photograph(1, "Farah Khan", 0.8);
        Frame frame = meeting.canvas().noise(2).frame();

        // When, Then
        assertTrue(AvatarCircle.on(frame.pixels(), meeting.tiles().get(1)));
        assertFalse(AvatarCircle.on(frame.pixels(), meeting.tiles().get(0)));
    }

    @Test
    void somethingInFrontOfAGapForOnePictureDissolvesNoGallery() {
        // Given a gallery of two rows, and the same with a wide notice across the gap between the rows
        DrawnMeeting meeting = meeting(MeetingLook.ZOOM, 4, HD, true, 2);
        Frame before = meeting.canvas().frame();
        PixelBox upper = meeting.tiles().get(0);
        meeting.canvas().fill(new PixelBox(300, upper.bottom() - 40, 680, 90), Color.ORANGE);
        Frame covered = meeting.canvas().frame();
        TileMemory memory = new TileMemory(finder);
        assertTiles(meeting.tiles(), memory.layout(before).tiles(), 2);
        assertTrue(finder.find(covered).size() < 4, "the notice hides the grid from a look at one picture");

        // When, Then the tiles stay for a while, not for ever
        for (int picture = 0; picture < 15; picture++) {
            assertTiles(meeting.tiles(), memory.layout(covered).tiles(), 2);
        }
        assertEquals(finder.layout(covered), memory.layout(covered));
    }

    @Test
    void aTileThatGoesIsGoneAtOnceThoughTheOthersStay() {
        // Given five tiles, the last row filled from the left, and then the last one empty
        DrawnMeeting meeting = DrawnMeeting.gallery(MeetingLook.MEET, 5, HD, false, 2);
        for (int n = 0; n < 5; n++) {
            meeting.camera(n, "Emma Wilson");
        }
        TileMemory memory = new TileMemory(finder);
        assertEquals(5, memory.layout(meeting.canvas().frame()).tiles().size());
        meeting.black(4);

        // When, Then
        assertTiles(
                meeting.tiles().subList(0, 4),
                memory.layout(meeting.canvas().frame()).tiles(),
                2);
    }

    @Test
    void anotherViewDissolvesTheGalleryAtOnce() {
        // Given
        DrawnMeeting meeting = meeting(MeetingLook.ZOOM, 4, HD, true, 2);
        TileMemory memory = new TileMemory(finder);
        memory.layout(meeting.canvas().frame());

        // When one camera fills the picture
        Frame alone = new DrawnGallery(1280, 720, 1)
                .video(new PixelBox(0, 0, 1280, 720))
                .frame();

        // Then
        assertEquals(Layout.NONE, memory.layout(alone));
    }

    @Test
    void onlyAFaceAtLargeMakesTheStageASpeaker() {
        // Given a stage with one large face, with a small one, and a slide with one
        DrawnMeeting speaker = strip(MeetingLook.ZOOM, Side.RIGHT, 2).speakerOnStage("Emma Wilson");
        DrawnMeeting slide = strip(MeetingLook.ZOOM, Side.RIGHT, 2).slide();
        PixelBox stage = speaker.stage();
        int high = stage.height() / 2;
        PixelBox large = new PixelBox((int) stage.centre().x() - high / 2, stage.y() + high / 3, high, high);
        PixelBox small = new PixelBox(large.x(), large.y(), high / 6, high / 6);

        // When, Then
        assertTrue(Stage.showsSpeaker(speaker.canvas().frame().pixels(), stage, List.of(face(large))));
        assertFalse(Stage.showsSpeaker(speaker.canvas().frame().pixels(), stage, List.of(face(small))));
        assertFalse(Stage.showsSpeaker(slide.canvas().frame().pixels(), stage, List.of(face(large))));
        assertFalse(Stage.showsSpeaker(speaker.canvas().frame().pixels(), stage, List.of(face(large), face(small))));
    }

    private static FaceDetection face(PixelBox box) {
        return new FaceDetection(box, Optional.empty(), 0.9f);
    }

    @Test
    void aSharedSlideAloneHasNoTiles() {
        // Given a slide that the meeting's background surrounds
        DrawnMeeting meeting =
                DrawnMeeting.strip(MeetingLook.ZOOM, Side.RIGHT, 1, HD, 1).slide();

        // When, Then
        assertEquals(Layout.NONE, finder.layout(meeting.canvas().noise(1).frame()));
    }

    static void assertTiles(List<PixelBox> truth, List<Tile> tiles, int tolerance) {
        assertEquals(truth.size(), tiles.size(), () -> "of " + truth + " found " + tiles);
        for (int n = 0; n < truth.size(); n++) {
            PixelBox drawn = truth.get(n);
            PixelBox found = tiles.get(n).box();
            assertTrue(
                    Math.abs(drawn.x() - found.x()) <= tolerance
                            && Math.abs(drawn.y() - found.y()) <= tolerance
                            && Math.abs(drawn.right() - found.right()) <= tolerance
                            && Math.abs(drawn.bottom() - found.bottom()) <= tolerance,
                    () -> drawn + " was found as " + found);
        }
    }
}
