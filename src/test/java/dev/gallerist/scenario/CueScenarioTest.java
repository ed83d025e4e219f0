package dev.gallerist.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.affect.CueKind;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.demo.DrawnExpression;
import dev.gallerist.capture.demo.ScriptedExpression;
import dev.gallerist.capture.demo.ScriptedStudent;
import dev.gallerist.capture.demo.Span;
import dev.gallerist.frame.PixelSize;
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
 * A drawn class that changes for most of a minute, through the whole pipeline on the embedded models, with the limits that lessons
 * have: small pictures, one every two seconds, so that four minutes of lesson cost 115 of them.
 */
class CueScenarioTest {

    private static final double SECONDS = 230;
    private static final Span TOO_SHORT = new Span(115, 135);
    private static final Span SURPRISE = new Span(164, 212);

    @TempDir
    Path nowhere;

    private final List<LessonSnapshot> told = new ArrayList<>();

    @Test
    void aChangeThatLastsIsToldAfterHalfAMinuteAndIsOverWhenTheClassIsAsBefore() throws Exception {
        // Given four of five who look surprised, for twenty seconds and later for most of a minute
        try (LessonRun run = run(script())) {
            // When
            LessonFacts facts = run.run(told::add, () -> false);
            // Then there is one cue, of the second time, and its figures are the script's
            assertEquals(1, facts.notes().cues().size(), facts.notes()::toString);
            Cue cue = facts.notes().cues().get(0);
            assertEquals(CueKind.SURPRISE, cue.kind());
            assertEquals(4, cue.faces(), 1);
            assertEquals(5, cue.readable(), 1);
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
        ClassScript calm = ClassScript.ofSize(5, SECONDS, 4);
        List<ScriptedStudent> students = IntStream.range(0, 5)
                .mapToObj(i -> shows(
                        calm.students().get(i),
                        i < 4
                                ? List.of(
                                        new ScriptedExpression(TOO_SHORT, DrawnExpression.SURPRISE),
                                        new ScriptedExpression(SURPRISE, DrawnExpression.SURPRISE))
                                : List.of()))
                .toList();
        Duration length = Duration.ofSeconds((long) SECONDS);
        return new ClassScript("Class that changes", new PixelSize(640, 360), 0.5, length, 4, students, List.of());
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
