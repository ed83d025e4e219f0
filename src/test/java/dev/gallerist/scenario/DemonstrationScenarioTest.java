package dev.gallerist.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.pipeline.LessonPlan;
import dev.gallerist.pipeline.LessonRun;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays the whole demonstration class through the embedded models, which need no file and no network, and compares its
 * timeline with a golden file that was read against the script. After a change that is meant to show,
 * {@code mvn test -Dtest=DemonstrationScenarioTest -Dgolden.write=true} writes the file anew; review its difference.
 */
class DemonstrationScenarioTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/demonstration.txt");
    private static final double PICTURES_PER_SECOND = 2;

    @TempDir
    Path nowhere;

    @Test
    void theDrawnClassGivesTheReviewedTimeline() throws Exception {
        // Given: no models but the embedded ones, and a clock that only the test moves
        ModelPlaces embeddedOnly =
                new ModelPlaces(Optional.empty(), getClass().getClassLoader(), nowhere, Optional.empty(), false);
        AtomicLong nanos = new AtomicLong();
        List<LessonSnapshot> told = new ArrayList<>();
        try (LessonRun run = new LessonRun(
                LessonPlan.of(LessonId.random(), "Demonstration class").withCues(CueLimits.DEFAULT.forDemonstration()),
                new DemonstrationClass(ClassScript.demonstration(PICTURES_PER_SECOND)),
                () -> 0,
                Profile.EMBEDDED.open(new Nets(new ModelShelf(embeddedOnly))),
                () -> nanos.getAndAdd(1_000_000))) {
            // When
            LessonFacts facts = run.run(told::add, () -> false);
            // Then
            assertEquals(golden(Timeline.of(facts)), Timeline.of(facts));
            assertEquals(121, told.size());
            assertEquals(new LessonPhase.Ended(), told.get(120).phase());
            assertEquals(9, told.get(120).students().size());
            aCueIsShownWhileSeveralLookSurprised(told);
        }
    }

    /** They do from second 40 to 45; a visitor must have the time to read the cue. */
    private static void aCueIsShownWhileSeveralLookSurprised(List<LessonSnapshot> told) {
        List<LessonSnapshot> withCue = told.stream()
                .filter(s -> s.notes().cues().stream().anyMatch(Cue::active))
                .toList();
        assertEquals(1, told.get(120).notes().cues().size());
        Cue cue = told.get(120).notes().cues().get(0);
        assertEquals(CueKind.SURPRISE, cue.kind());
        assertEquals(41, cue.window().start(), 1);
        assertEquals(43.5, withCue.get(0).at(), 1);
        assertEquals(52.5, withCue.get(withCue.size() - 1).at(), 2.5);
    }

    private static String golden(String now) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, now);
        }
        return Files.readString(GOLDEN);
    }
}
