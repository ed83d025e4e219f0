package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.roster.Table1Grouping.Thresholds;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Table 1 as it is written, its weaknesses included: they are what the default grouping is measured against. */
class Table1GroupingTest {

    private static final Identity FIRST = new Identity.Settled(new StudentId(1));
    private static final Identity SECOND = new Identity.Settled(new StudentId(2));

    private final Table1Grouping grouping = new Table1Grouping(Thresholds.PROTOTYPE);
    private final Random moment = new Random(5);
    private long nextTrack = 1;

    private record Shown(String name, Embedding face) {}

    @Test
    void sameNameWithAMisreadLetterIsTheSameStudent() {
        group(new Shown("Alice Johnson", face(1)));
        assertEquals(List.of(FIRST), group(new Shown("Allce Johnson", face(1))));
        assertEquals(Optional.of("Alice Johnson"), grouping.name(new StudentId(1)));
    }

    @Test
    void aFaceIsKnownAgainWhereItsClusterHasTheNearestName() {
        group(new Shown("Alice Johnson", face(1)), new Shown("Omar Diaz", face(2)));
        assertEquals(List.of(SECOND, FIRST), group(new Shown(null, face(2)), new Shown(null, face(1))));
    }

    @Test
    void aLikeNameOnAnotherFaceIsLeftOut() {
        // Given: rho_txt of these names is 0.42, under the prototype's threshold, rho_id over it
        group(new Shown("Иван Петров", face(1)));
        assertEquals(List.of(Identity.UNKNOWN), group(new Shown("Нина Петрова", face(2))));
    }

    @Test
    void anotherNameIsAnotherStudentThoughTheFaceIsNearlyTheSame() {
        // Given a photograph of another day: rho_id is 0.8 to 1.0
        group(new Shown("Alice Johnson", Faces.of(1, 0, moment)));
        assertEquals(List.of(SECOND), group(new Shown("Ali J.", Faces.of(1, 1, moment))));
    }

    @Test
    void twoTilesOfOnePictureMayBecomeOneStudent() {
        assertEquals(List.of(FIRST, FIRST), group(new Shown("Anna", face(1)), new Shown("Anna", face(1))));
    }

    @Test
    void shortNamesAreNoText() {
        group(new Shown("Bo", face(1)));
        assertEquals(Map.of(), grouping.names(new StudentId(1)));
        assertTrue(grouping.merges().isEmpty());
    }

    @Test
    void aTileWithoutAFaceIsNobody() {
        group(new Shown("Alice Johnson", face(1)));
        assertEquals(List.of(Identity.UNKNOWN), group(new Shown("Omar Diaz", null)));
    }

    private Embedding face(int person) {
        return Faces.of(person, 0, moment);
    }

    private List<Identity> group(Shown... picture) {
        List<Track> tracks = new ArrayList<>();
        Map<Long, Embedding> faces = new HashMap<>();
        for (Shown one : picture) {
            Optional<NameReading> name = Optional.ofNullable(one.name()).map(text -> new NameReading(text, 0.9f));
            TileName tile = new TileName(new Tile(new PixelBox(0, 0, 160, 90)), TileLook.CAMERA_ON, name);
            tracks.add(new Track(nextTrack, tile, name, 1));
            if (one.face() != null) {
                faces.put(nextTrack, one.face());
            }
            nextTrack++;
        }
        return grouping.group(tracks, faces);
    }
}
