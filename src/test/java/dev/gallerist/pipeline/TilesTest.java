package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TilesTest {

    private static final Track LEFT = track(1, new PixelBox(0, 0, 320, 180), TileLook.CAMERA_ON);
    private static final Track RIGHT = track(2, new PixelBox(326, 0, 320, 180), TileLook.CAMERA_ON);
    private static final Track OFF = track(3, new PixelBox(652, 0, 320, 180), TileLook.CAMERA_OFF);

    private static final PixelBox PERSON = new PixelBox(130, 50, 70, 80);
    private static final PixelBox PORTRAIT = new PixelBox(250, 20, 36, 40);

    private final Tiles tiles = new Tiles();

    @Test
    void eachFaceGoesIntoOneTileAtMost() {
        // Given a face over the edge between two tiles, more of it in the right one
        PixelBox across = new PixelBox(290, 50, 90, 90);

        // When, Then
        assertEquals(List.of(Optional.empty(), Optional.of(across)), joined(List.of(LEFT, RIGHT), 0, across));
    }

    @Test
    void aCameraThatIsOffHasNoFace() {
        assertEquals(List.of(Optional.empty()), joined(List.of(OFF), 0, new PixelBox(780, 40, 60, 60)));
    }

    @Test
    void theLargestAndMostCentralFaceIsTheParticipants() {
        assertEquals(List.of(Optional.of(PERSON)), joined(List.of(LEFT), 0, PORTRAIT, PERSON));
    }

    @Test
    void aPictureOnTheWallDoesNotTakeThePlaceOfWhoLooksAway() {
        // Given a participant before a portrait
        joined(List.of(LEFT), 0, PERSON, PORTRAIT);

        // When the participant's face is not found for half a minute
        List<Optional<PixelBox>> away = Stream.iterate(0.2, at -> at < 30, at -> at + 0.2)
                .flatMap(at -> joined(List.of(LEFT), at, PORTRAIT).stream())
                .distinct()
                .toList();

        // Then at no time the portrait is taken for it at once, and the participant is back when it is found again
        assertEquals(Optional.empty(), away.get(0));
        assertEquals(List.of(Optional.of(PERSON)), joined(List.of(LEFT), 30.2, PORTRAIT, PERSON));
    }

    @Test
    void somebodyPassingCloserByDoesNotSwapIn() {
        // Given
        joined(List.of(LEFT), 0, PERSON);
        PixelBox passing = new PixelBox(20, 40, 90, 100);

        // When, Then for two seconds the participant stays who it was, moving a little
        for (int n = 1; n <= 10; n++) {
            PixelBox moved = new PixelBox(PERSON.x() + n, PERSON.y(), PERSON.width(), PERSON.height());
            PixelBox other = new PixelBox(passing.x() + n, passing.y(), passing.width(), passing.height());
            assertEquals(List.of(Optional.of(moved)), joined(List.of(LEFT), n * 0.2, other, moved));
        }
    }

    @Test
    void whoIsClearlyTheLargerFaceForSecondsIsTheParticipantAfterAll() {
        // Given a first picture in which only the portrait was found
        joined(List.of(LEFT), 0, PORTRAIT);

        // When the person is found from then on
        List<Optional<PixelBox>> last = List.of();
        for (int n = 1; n <= 20; n++) {
            last = joined(List.of(LEFT), n * 0.2, PORTRAIT, PERSON);
        }

        // Then
        assertEquals(List.of(Optional.of(PERSON)), last);
    }

    private List<Optional<PixelBox>> joined(List<Track> tracks, double at, PixelBox... faces) {
        List<FaceDetection> found = Stream.of(faces)
                .map(box -> new FaceDetection(box, Optional.empty(), 0.9f))
                .toList();
        return tiles.join(tracks, found, at).stream()
                .map(seen -> seen.face().map(FaceDetection::box))
                .toList();
    }

    private static Track track(long id, PixelBox box, TileLook look) {
        return new Track(id, new TileName(new Tile(box), look, Optional.empty()), Optional.empty(), 1);
    }
}
