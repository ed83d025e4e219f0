package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
