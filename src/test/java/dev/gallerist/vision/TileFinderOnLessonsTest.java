package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.frame.PixelBox;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileFinderOnLessonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"seminar", "lecture", "russian"})
    void everyTileOfEveryPictureIsFoundAndNoOther(String name) throws IOException {
        // Given a composed lesson
        SharedLesson lesson = SharedLesson.open(name);
        TileFinder finder = new TileFinder();
        AtomicInteger pictures = new AtomicInteger();
        AtomicLong nanos = new AtomicLong();

        // When each of its pictures is looked at
        lesson.show(5, (frame, truth) -> {
            long start = System.nanoTime();
            List<Tile> tiles = finder.find(frame);
            nanos.addAndGet(System.nanoTime() - start);
            pictures.incrementAndGet();

            // Then the tiles are the true ones to two pixels
            assertEquals(truth.size(), tiles.size(), () -> "tiles at " + frame.seconds() + " s: " + tiles);
            truth.forEach(t -> assertTrue(
                    tiles.stream().anyMatch(tile -> near(tile.box(), t.box())),
                    () -> t.box() + " missing at " + frame.seconds() + " s in " + tiles));
        });
        System.out.printf(
                "%s: tiles of %d pictures, %.2f ms each%n", name, pictures.get(), nanos.get() / 1e6 / pictures.get());
        assertTrue(pictures.get() >= 290, "the lesson was shown to its end");
    }

    private static boolean near(PixelBox found, PixelBox truth) {
        return found.overlap(truth) > 0.95
                && Math.abs(found.x() - truth.x()) <= 2
                && Math.abs(found.y() - truth.y()) <= 2
                && Math.abs(found.right() - truth.right()) <= 2
                && Math.abs(found.bottom() - truth.bottom()) <= 2;
    }
}
