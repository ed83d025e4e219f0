package dev.gallerist.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.capture.media.Sources;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.pipeline.LessonPlan;
import dev.gallerist.pipeline.LessonRun;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import dev.gallerist.roster.ClassList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default profile on composed recordings with exact truth: every tile's face found, under the right name. */
class SharedLessonsTest {

    private static final Path LESSONS = Path.of("../shared/lessons");
    private static final Path MODELS = Path.of("../shared/models");

    /** Where a face should be. */
    private record Truth(String name, int x, int y, int width, int height, boolean camera) {
        boolean holds(Observation seen) {
            double centreX = seen.place().x() + seen.place().width() / 2.0;
            double centreY = seen.place().y() + seen.place().height() / 2.0;
            return centreX >= x && centreX < x + width && centreY >= y && centreY < y + height;
        }
    }

    @ParameterizedTest
    @CsvSource({"seminar, 0.95", "lecture, 0.95", "russian, 0.90"})
    void everyFaceIsFoundUnderItsName(String lesson, double leastNamed) throws Exception {
        assumeTrue(Files.isDirectory(LESSONS) && Files.isDirectory(MODELS), "skipped: ../shared is not there");
        // Given
        JsonNode truth =
                new ObjectMapper().readTree(LESSONS.resolve(lesson + ".json").toFile());
        // When
        LessonFacts facts = analysed(LESSONS.resolve(lesson + ".mp4"));
        // Then
        Map<Double, List<Observation>> pictures =
                facts.observations().stream().collect(Collectors.groupingBy(Observation::at));
        Map<Object, String> names = facts.students().stream()
                .collect(Collectors.toMap(StudentFacts::id, s -> s.name().orElse("")));
        int tiles = 0;
        int found = 0;
        int named = 0;
        for (Map.Entry<Double, List<Observation>> picture : pictures.entrySet()) {
            for (Truth tile : tilesAt(truth, picture.getKey())) {
                Set<Observation> inside = new HashSet<>(picture.getValue());
                inside.removeIf(seen -> !tile.holds(seen));
                assertTrue(tile.camera() || inside.isEmpty(), "a camera that is off was read at " + picture.getKey());
                tiles += tile.camera() ? 1 : 0;
                found += inside.isEmpty() ? 0 : 1;
                named += inside.stream().anyMatch(seen -> tile.name()
                                .equals(names.get(seen.student().orElse(null))))
                        ? 1
                        : 0;
            }
        }
        assertEquals(60, pictures.size());
        assertTrue(found >= 0.99 * tiles, found + " of " + tiles + " tiles found");
        assertTrue(named >= leastNamed * found, named + " of " + found + " faces named rightly");
    }

    private static LessonFacts analysed(Path recording) throws Exception {
        Nets nets = new Nets(new ModelShelf(ModelPlaces.fromEnvironment(
                Map.of("GALLERIST_OFFLINE", "1"), Path.of("").toAbsolutePath())));
        LessonPlan plan = new LessonPlan(LessonId.random(), "lesson", ClassList.EMPTY, true);
        try (LessonRun run = new LessonRun(
                plan, Sources.open(recording.toString(), 1), () -> 0, Profile.DEFAULT.open(nets), System::nanoTime)) {
            return run.run(LessonListener.NONE, () -> false);
        }
    }

    private static List<Truth> tilesAt(JsonNode truth, double at) {
        JsonNode current = null;
        for (JsonNode segment : truth.get("segments")) {
            current = segment.get("t").asDouble() <= at + 1e-6 ? segment : current;
        }
        List<Truth> tiles = new java.util.ArrayList<>();
        for (JsonNode tile : current.get("tiles")) {
            tiles.add(new Truth(
                    tile.get("name").asText(),
                    tile.get("x").asInt(),
                    tile.get("y").asInt(),
                    tile.get("w").asInt(),
                    tile.get("h").asInt(),
                    tile.get("camera").asBoolean()));
        }
        return tiles;
    }
}
