package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonRecordTest {

    private static final StudentId FIRST = new StudentId(1);
    private static final StudentId SECOND = new StudentId(2);

    private final LessonRecord record = new LessonRecord(true);

    @Test
    void whatWasWrittenOfTwoStudentsBecomesOnesWhenTheyAreMerged() {
        // Given
        record.seen(0, FIRST, Optional.of("Alice Johnson"), Map.of("Alice Johnson", 10));
        record.seen(4, SECOND, Optional.empty(), Map.of("Alice", 2));
        record.seen(9, SECOND, Optional.empty(), Map.of("Alice", 3, "Alice Johnson", 1));
        record.observed(face(4, SECOND));
        close(0, reading(FIRST, 0, 20), reading(SECOND, 0, 5));
        close(5, reading(SECOND, 5, 25));
        // When
        record.merged(SECOND, FIRST);
        // Then
        StudentFacts one = record.students().get(0);
        assertEquals(1, record.students().size());
        assertEquals(Optional.of("Alice Johnson"), one.name());
        assertEquals(Map.of("Alice Johnson", 11, "Alice", 3), one.names());
        assertEquals(List.of(0.0, 9.0), List.of(one.firstSeen(), one.lastSeen()));
        LessonFacts facts = record.facts(new LessonPhase.Ended(), List.of());
        assertEquals(List.of(reading(FIRST, 0, 20), reading(FIRST, 5, 25)), facts.readings());
        assertEquals(Optional.of(FIRST), facts.observations().get(0).student());
    }

    @Test
    void whoHasLeftIsCalledAsTheTeacherCorrectedIt() {
        record.seen(0, FIRST, Optional.of("iPad"), Map.of("iPad", 1));
        record.called(student -> Optional.of("Clara Schumann"));
        StudentFacts one = record.students().get(0);
        assertEquals(Optional.of("Clara Schumann"), one.name());
        assertEquals(Map.of("iPad", 1), one.names());
    }

    @Test
    void mergingSomebodyWhoWasNeverWrittenDownChangesNothing() {
        record.seen(0, FIRST, Optional.of("Alice Johnson"), Map.of());
        record.merged(SECOND, FIRST);
        assertEquals(1, record.students().size());
    }

    @Test
    void aCueKeepsItsAnswerWhileItGoesOn() {
        // Given
        record.noted(cue(1, 40, true));
        // When
        record.answered(1, CueAnswer.HELPFUL);
        record.noted(cue(1, 50, false));
        record.noted(cue(2, 90, true));
        // Then
        assertEquals(
                List.of(cue(1, 50, false).answered(CueAnswer.HELPFUL), cue(2, 90, true)),
                record.notes().cues());
        assertEquals(Optional.empty(), record.answered(3, CueAnswer.NOT_NOW));
        assertEquals(Optional.empty(), record.answered(0, CueAnswer.NOT_NOW));
        assertEquals(
                record.notes(), record.facts(new LessonPhase.Ended(), List.of()).notes());
    }

    @Test
    void aDoubleClickIsOneMark() {
        record.marked(12);
        record.marked(12.4);
        record.marked(13);
        assertEquals(List.of(new Mark(1, 12), new Mark(2, 13)), record.notes().marks());
    }

    @Test
    void marksAreBounded() {
        for (int i = 0; i < LessonRecord.MOST_MARKS + 10; i++) {
            record.marked(2 * i);
        }
        assertEquals(LessonRecord.MOST_MARKS, record.notes().marks().size());
    }

    private static Cue cue(int number, double until, boolean active) {
        TimeWindow window = new TimeWindow(until - 35, until);
        return new Cue(number, CueKind.NEGATIVE, window, active, 7, 18, 0.06f, Optional.empty());
    }

    private void close(double start, StudentReading... readings) {
        record.windowClosed(
                List.of(readings),
                new GroupReading(
                        new TimeWindow(start, start + 5), Optional.empty(), Optional.empty(), Optional.empty(), 0, 1));
    }

    private static StudentReading reading(StudentId student, double start, int faces) {
        return new StudentReading(
                student,
                new TimeWindow(start, start + 5),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                faces,
                false);
    }

    private static Observation face(double at, StudentId student) {
        return new Observation(at, Optional.of(student), new Place(0, 0, 9, 9), Optional.empty(), Optional.empty());
    }
}
