package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OthersTilesTest {

    private static final Frame FRAME = new Frame(0, Duration.ZERO, new Pixels(new PixelSize(1, 1), new byte[3]));

    /** The names on the tiles of the next picture, from the left; an empty one cannot be read. */
    private List<String> labels = List.of();

    private final OthersTiles others = new OthersTiles(
            new TileNames() {
                @Override
                public List<TileName> read(Frame frame, List<FaceDetection> faces) {
                    return IntStream.range(0, labels.size())
                            .mapToObj(n -> tile(n, labels.get(n)))
                            .toList();
                }

                @Override
                public void close() {}
            },
            "Anna Lee");

    @Test
    void theOwnTileIsLeftOutThoughALetterIsReadWrongly() {
        assertEquals(List.of("Omar Haddad"), seen("Anna Lce", "Omar Haddad"));
    }

    @Test
    void aStudentNearlyOfThatNameStays() {
        // Given the own name was read to the letter once
        assertEquals(List.of("Hanna Lee"), seen("Anna Lee", "Hanna Lee"));

        // When the own tile is on another page, Then nobody else is taken for it
        assertEquals(List.of("Omar Haddad", "Hanna Lee"), seen("Omar Haddad", "Hanna Lee"));
    }

    @Test
    void theOwnTileStaysOutWhileItsLabelCannotBeRead() {
        seen("Omar Haddad", "Anna Lee");
        assertEquals(List.of("Omar Haddad"), seen("Omar Haddad", ""));
        assertEquals(List.of("Omar Haddad"), seen("Omar Haddad", ""));
        assertEquals(List.of("Omar Haddad", "Maria Silva"), seen("Omar Haddad", "Maria Silva"));
    }

    private List<String> seen(String... names) {
        labels = List.of(names);
        return others.read(FRAME, List.of()).stream()
                .map(tile -> tile.name().map(NameReading::text).orElse(""))
                .toList();
    }

    private static TileName tile(int place, String name) {
        Tile tile = new Tile(new PixelBox(place * 200, 0, 190, 107));
        return new TileName(
                tile, TileLook.CAMERA_ON, name.isEmpty() ? Optional.empty() : Optional.of(new NameReading(name, 0.9f)));
    }
}
