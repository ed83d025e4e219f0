package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.lesson.LessonInbox.Delivery;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.StudentId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names told to a lesson before, at and after its end. */
class ToldNamesTest {

    private static final LessonCommand.Rename RENAME = new LessonCommand.Rename(new StudentId(1), "Alicia");

    private final LessonId id = LessonId.random();
    private final SampleLesson sample =
            new SampleLesson().student("Alice", Expression.HAPPINESS, 0.9f).student("Boris", Expression.NEUTRAL, 0.9f);
    private final RunningLesson lesson = new RunningLesson(
            sample.snapshot(id), LessonTerms.drawn("anybody"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> {});

    @Test
    void aRunningLessonTakesWhatItIsTold() {
        assertEquals(Delivery.TAKEN, lesson.tell(RENAME));

        assertEquals(List.of(RENAME), lesson.inbox().take());
    }

    @Test
    void whatComesTooLateForTheLastPictureStillNamesTheStudent() {
        // Given: the lesson's last snapshot was made before anybody renamed
        lesson.changed(sample.phase(new LessonPhase.Ended()).snapshot(id));
        lesson.tell(RENAME);
        // When
        lesson.finish(new LessonPhase.Ended(), LessonJournal.NONE);
        // Then
        assertEquals(List.of("Alicia", "Boris"), names());
    }

    @Test
    void whoAsksForDeletionTooLateForTheLastPictureIsStillDeleted() {
        // Given
        List<StudentId> erased = new ArrayList<>();
        lesson.changed(sample.phase(new LessonPhase.Ended()).snapshot(id));
        lesson.tell(new LessonCommand.Decide("ALICE ", ConsentChoice.ERASED));
        // When
        lesson.finish(new LessonPhase.Ended(), new LessonJournal() {
            @Override
            public void erased(StudentId student) {
                erased.add(student);
            }
        });
        // Then
        assertEquals(List.of(new StudentId(1)), erased);
        assertEquals(List.of("Boris"), names());
    }

    @Test
    void aStudentOfALessonThatIsOverIsRenamedWithoutTellingWatchersAgain() {
        // Given
        List<LessonState> seen = new ArrayList<>();
        lesson.watch(seen::add);
        lesson.finish(new LessonPhase.Ended(), LessonJournal.NONE);
        // When
        assertEquals(Delivery.TAKEN, lesson.tell(RENAME));
        // Then
        assertEquals(List.of("Alicia", "Boris"), names());
        assertEquals(1, seen.size());
        assertTrue(lesson.newest().last());
        assertEquals(seen.get(0).version() + 1, lesson.newest().version());
    }

    @Test
    void aClassListComesTooLateForALessonThatIsOver() {
        lesson.finish(new LessonPhase.Ended(), LessonJournal.NONE);

        assertEquals(Delivery.OVER, lesson.tell(new LessonCommand.ExpectNames(ClassList.EMPTY)));
    }

    private List<String> names() {
        return lesson.newest().snapshot().students().stream()
                .map(StudentNow::name)
                .map(Optional::orElseThrow)
                .toList();
    }
}
