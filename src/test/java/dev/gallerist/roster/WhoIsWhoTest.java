package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.roster.Table1Grouping.Thresholds;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhoIsWhoTest {

    private static final Embedding FACE = new Embedding(new float[] {1, 0, 0});
    private static final Embedding OTHER_FACE = new Embedding(new float[] {0, 1, 0});

    private final WhoIsWho whoIsWho = new WhoIsWho(new Table1Grouping(Thresholds.PROTOTYPE), ClassList.EMPTY);

    @Test
    void aTrackIsAskedForItsFaceAFewTimesOnly() {
        // Given
        Track track = track(1, "Alice");
        for (int picture = 0; picture < WhoIsWho.FACES_PER_TRACK; picture++) {
            assertTrue(whoIsWho.wantsFace(track));
            // When
            whoIsWho.settle(List.of(track), Map.of(1L, FACE));
        }
        // Then
        assertFalse(whoIsWho.wantsFace(track));
    }

    @Test
    void aStudentWhoMovesToAnotherTileStaysTheSame() {
        // Given
        Optional<StudentId> before =
                whoIsWho.settle(List.of(track(1, "Alice")), Map.of(1L, FACE)).get(0);
        // When
        Optional<StudentId> after =
                whoIsWho.settle(List.of(track(2, "Alice")), Map.of(2L, FACE)).get(0);
        // Then
        assertTrue(before.isPresent());
        assertEquals(before, after);
    }

    @Test
    void aNameThatComesLateFindsTheStudentItBelongsTo() {
        // Given: Alice was known, and a nameless face that is not hers appeared
        StudentId alice =
                whoIsWho.settle(List.of(track(1, "Alice")), Map.of()).get(0).orElseThrow();
        whoIsWho.settle(List.of(track(2, null)), Map.of(2L, OTHER_FACE));
        // When its label becomes readable
        Optional<StudentId> named =
                whoIsWho.settle(List.of(track(2, "Alice")), Map.of()).get(0);
        // Then
        assertEquals(Optional.of(alice), named);
    }

    @Test
    void withoutNameAndFaceNobodyIsGuessed() {
        assertEquals(List.of(Optional.empty()), whoIsWho.settle(List.of(track(1, null)), Map.of()));
    }

    private static Track track(long id, String name) {
        Optional<NameReading> reading = Optional.ofNullable(name).map(text -> new NameReading(text, 0.9f));
        TileName tile = new TileName(new Tile(new PixelBox(0, 0, 160, 90)), TileLook.CAMERA_ON, reading);
        return new Track(id, tile, reading, 1);
    }
}
