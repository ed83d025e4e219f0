package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gallerist.frame.PixelBox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackerTest {

    private final Tracker tracker = new Tracker();

    @Test
    void aLife() {
        // Born without a name
        Track born = update(tile(0, null));
        // named later
        Track named = update(tile(0, "Bo"));
        assertEquals(born.id(), named.id());
        // a label that cannot be read for a picture does not end it
        Track unread = update(tile(1, null));
        assertEquals(born.id(), unread.id());
        assertEquals("Bo", unread.name().orElseThrow().text());
        assertEquals(3, unread.pictures());
        // another name in the same place is another participant
        Track other = update(tile(0, "Ann"));
        assertNotEquals(born.id(), other.id());
        // and so is the same name elsewhere: who that is, the roster settles
        Track moved = update(tile(400, "Ann"));
        assertNotEquals(other.id(), moved.id());
    }

    @Test
    void twoTilesNeverContinueOneTrack() {
        // Given
        Track first = update(tile(0, "Bo"));
        // When
        List<Track> now = tracker.update(List.of(tile(0, "Bo"), tile(2, "Bo")));
        // Then
        assertEquals(first.id(), now.get(0).id());
        assertNotEquals(first.id(), now.get(1).id());
    }

    private Track update(TileName tile) {
        return tracker.update(List.of(tile)).get(0);
    }

    private static TileName tile(int x, String name) {
        return new TileName(
                new Tile(new PixelBox(x, 0, 160, 90)),
                TileLook.CAMERA_ON,
                Optional.ofNullable(name).map(text -> new NameReading(text, 0.9f)));
    }
}
