package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLabelsOnLessonsTest {

    @ParameterizedTest
    @CsvSource({"seminar, 0.99", "lecture, 0.99", "russian, 0.97"})
    void theNamesOnTheTilesAreExact(String lessonName, double least) throws IOException {
        // Given a composed lesson and the Russian and English data
        Path russian = SharedLesson.SHARED.resolve("models/tessdata/rus.traineddata");
        assumeTrue(Files.isReadable(russian), "skipped: rus.traineddata is not in ../shared/models/tessdata");
        SharedLesson lesson = SharedLesson.open(lessonName);
        Tally tally = new Tally();
        try (LanguageFolder folder = LanguageFolder.with(Map.of("rus", Files.readAllBytes(russian)));
                LabelReader reader = new TesseractLabels(folder)) {
            TileFinder finder = new TileFinder();
            NameLabels labels = new NameLabels(LabelDesk.atOnce(reader), Integer.MAX_VALUE);

            // When five pictures a second are looked at
            lesson.show(5, (frame, truth) -> {
                List<Tile> tiles = finder.find(frame);
                long start = System.nanoTime();
                List<TileName> names = labels.read(frame, tiles);
                tally.nanos += System.nanoTime() - start;
                tally.count(names, truth);
            });
            System.out.printf(
                    "%s: %d of %d names exact, %.1f ms a picture, %s, wrong: %s%n",
                    lessonName,
                    tally.exact,
                    tally.all,
                    tally.nanos / 1e6 / tally.pictures,
                    labels.counts(),
                    tally.wrong);
        }

        // Then nearly all names are letter by letter those of the lesson, and cameras are known to be on or off
        assertTrue(tally.exact >= least * tally.all, () -> tally.exact + " of " + tally.all + " names are exact");
        assertTrue(tally.looks >= 0.99 * tally.all, () -> tally.looks + " of " + tally.all + " cameras are right");
    }

    private static final class Tally {
        private int pictures;
        private int all;
        private int exact;
        private int looks;
        private long nanos;
        private final Map<String, Integer> wrong = new HashMap<>();

        void count(List<TileName> names, List<SharedLesson.TrueTile> truth) {
            pictures++;
            for (SharedLesson.TrueTile tile : truth) {
                all++;
                names.stream()
                        .filter(name -> name.tile().box().overlap(tile.box()) > 0.9)
                        .forEach(name -> count(name, tile));
            }
        }

        private void count(TileName name, SharedLesson.TrueTile tile) {
            looks += (name.look() == TileLook.CAMERA_ON) == tile.camera() ? 1 : 0;
            String text = name.name().map(NameReading::text).orElse("");
            if (text.equals(tile.name())) {
                exact++;
            } else {
                wrong.merge(tile.name() + " read as " + text, 1, Integer::sum);
            }
        }
    }
}
