package dev.gallerist.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.affect.CueKind;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.demo.DrawnExpression;
import dev.gallerist.capture.demo.ScriptedExpression;
import dev.gallerist.capture.demo.ScriptedStudent;
import dev.gallerist.capture.demo.Span;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.pipeline.LessonPlan;
import dev.gallerist.pipeline.LessonRun;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A drawn class that changes for a minute, through the whole pipeline on the embedded models, with the limits that lessons have: a
 * picture every two seconds, so that five minutes of lesson cost 145 pictures.
 */
class CueScenarioTest {

    private static final double SECONDS = 290;
    private static final Span TOO_SHORT = new Span(165, 185);
    private static final Span SURPRISE = new Span(210, 265);

    @TempDir
    Path nowhere;

    private final List<LessonSnapshot> told = new ArrayList<>();

    @Test
    void aChangeThatLastsIsToldAfterHalfAMinuteAndIsOverWhenTheClassIsAsBefore() throws Exception {
        // Given six of eight who look surprised, for twenty seconds and later for a minute
        try (LessonRun run = run(script())) {
            // When
            LessonFacts facts = run.run(told::add, () -> false);
            // Then there is one cue, of the second time, and its figures are the script's
            assertEquals(1, facts.notes().cues().size(), facts.notes()::toString);
            Cue cue = facts.notes().cues().get(0);
            assertEquals(CueKind.SURPRISE, cue.kind());
            assertEquals(6, cue.faces(), 1);
            assertEquals(8, cue.readable(), 1);
            assertEquals(SURPRISE.from(), cue.window().start(), 4);
            assertEquals(SURPRISE.until(), cue.window().end(), 4);
        }
        List<Double> active = told.stream()
                .filter(s -> s.notes().cues().stream().anyMatch(Cue::active))
                .map(LessonSnapshot::at)
                .toList();
        assertEquals(SURPRISE.from() + 35, active.get(0), 5);
        assertEquals(SURPRISE.until() + 5, active.get(active.size() - 1), 5);
    }

    private static ClassScript script() {
        ClassScript calm = ClassScript.ofSize(8, SECONDS, 4);
        List<ScriptedStudent> students = IntStream.range(0, 8)
                .mapToObj(i -> shows(
                        calm.students().get(i),
                        i < 6
                                ? List.of(
                                        new ScriptedExpression(TOO_SHORT, DrawnExpression.SURPRISE),
                                        new ScriptedExpression(SURPRISE, DrawnExpression.SURPRISE))
                                : List.of()))
                .toList();
        Duration length = Duration.ofSeconds((long) SECONDS);
        return new ClassScript("Class that changes", calm.size(), 0.5, length, 4, students, List.of());
    }

    private static ScriptedStudent shows(ScriptedStudent student, List<ScriptedExpression> expressions) {
        return new ScriptedStudent(
                student.name(), student.look(), student.here(), student.muted(), student.cameraOff(), expressions);
    }

    private LessonRun run(ClassScript script) throws Exception {
        ModelPlaces embeddedOnly =
                new ModelPlaces(Optional.empty(), getClass().getClassLoader(), nowhere, Optional.empty(), false);
        return new LessonRun(
                LessonPlan.of(LessonId.random(), script.title()),
                new DemonstrationClass(script),
                () -> 0,
                Profile.EMBEDDED.open(new Nets(new ModelShelf(embeddedOnly))),
                () -> 0);
    }
}
