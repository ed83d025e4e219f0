package dev.gallerist.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.access.Caller;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.storage.Database;
import dev.gallerist.summary.webhook.Outbox;
import dev.gallerist.testsupport.Databases;
import dev.gallerist.testsupport.MovedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deleting by hand and by time, on both databases. */
class DeletionsTest {

    private final ArchivedLessons archive = new ArchivedLessons();
    private final NotedEvents trail = new NotedEvents();
    private final MovedClock clock = new MovedClock(Biology.BEGAN);
    private Database database;
    private TeacherNotes notes;
    private Receipts receipts;
    private Deletions deletions;
    private Purge purge;

    private void open(Databases kind) throws Exception {
        database = kind.open();
        notes = new TeacherNotes(database.jdbi());
        receipts = new Receipts(database.jdbi(), clock);
        Outbox outbox = new Outbox(database.jdbi(), clock);
        deletions = new Deletions(archive, List.of(notes::remove, outbox::remove), receipts, trail);
        purge = new Purge(archive, deletions, outbox, receipts, () -> Policy.UNSET, trail, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonGoesWithItsNoteAndAReceiptStays(Databases kind) throws Exception {
        // Given
        open(kind);
        KeptLesson lesson = kept("one");
        notes.write(lesson.id(), "a note");
        notes.write(lesson.id(), "a better note");
        assertEquals("a better note", notes.of(lesson.id()));
        // When
        Receipt receipt = deletions.lesson(Caller.LOCAL, lesson.id());
        // Then
        assertTrue(archive.find(lesson.id()).isEmpty());
        assertEquals("", notes.of(lesson.id()));
        assertEquals(1 + 1 + 12 + 60 + 2 * 73, receipt.rows());
        assertEquals(Optional.of(receipt), receipts.find(receipt.id()));
        assertEquals("lesson", receipt.kind());
        assertTrue(trail.words().get(0).startsWith("local deleted one: lesson, 220 rows, receipt "));
        assertFalse(trail.words().toString().contains("Alice"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aStudentOrAllStudentsGoAndTheGroupStays(Databases kind) throws Exception {
        // Given
        open(kind);
        KeptLesson lesson = kept("one");
        // When
        Receipt student = deletions.student(Caller.LOCAL, lesson, "s2").orElseThrow();
        // Then
        assertEquals(73, student.rows());
        assertEquals(1, archive.students(lesson.id()).size());
        assertTrue(deletions.student(Caller.LOCAL, lesson, "s2").isEmpty());
        assertTrue(deletions.student(Caller.LOCAL, lesson, "s1 OR 1=1").isEmpty());
        // When
        Receipt individuals = deletions.individuals(Caller.LOCAL, lesson);
        // Then
        assertEquals(73, individuals.rows());
        assertEquals(12, archive.group(lesson.id()).size());
        assertEquals(
                "individuals", receipts.find(individuals.id()).orElseThrow().kind());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatHasBeenKeptForLongEnoughGoesByItself(Databases kind) throws Exception {
        // Given
        open(kind);
        KeptLesson lesson = kept("one");
        KeptLesson running = Biology.running(Biology.lesson("two", Biology.BEGAN, true));
        Biology.student(archive.add(running), 1, "Alice");
        notes.write(lesson.id(), "a note");
        String receipt = receipts.issue("student", "other", 3);
        // Then
        assertEquals(new Purge.Purged(0, 0, 0), purge.turn());
        clock.pass(Duration.ofDays(7).plusSeconds(59));
        assertEquals(new Purge.Purged(0, 0, 0), purge.turn());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(new Purge.Purged(146, 0, 0), purge.turn());
        assertEquals(new Purge.Purged(0, 0, 0), purge.turn());
        assertEquals("a note", notes.of(lesson.id()));
        clock.pass(Duration.ofDays(83));
        assertEquals(new Purge.Purged(0, 74, 0), purge.turn());
        assertEquals("", notes.of(lesson.id()));
        assertTrue(receipts.find(receipt).isPresent());
        clock.pass(Duration.ofDays(276));
        assertEquals(new Purge.Purged(0, 0, 1), purge.turn());
        assertTrue(receipts.find(receipt).isEmpty());
        assertEquals(1, archive.students(running.id()).size(), "what runs is left alone");
        assertEquals(
                java.util.List.of("server purged one: individuals, 146 rows", "server purged one: lesson, 74 rows"),
                trail.words());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNoteIsReplacedTakenAwayAndNeverTooLong(Databases kind) throws Exception {
        // Given
        open(kind);
        LessonId lesson = new LessonId("one");
        // When
        notes.write(lesson, "'); DROP TABLE lesson_note; --");
        // Then
        assertEquals("'); DROP TABLE lesson_note; --", notes.of(lesson));
        notes.write(lesson, " ");
        assertEquals("", notes.of(lesson));
        String long10001 = "a".repeat(TeacherNotes.LONGEST + 1);
        assertThrows(IllegalArgumentException.class, () -> notes.write(lesson, long10001));
    }

    private KeptLesson kept(String id) {
        KeptLesson lesson = Biology.lesson(id, Biology.BEGAN, true);
        ArchivedLessons.Kept kept = archive.add(lesson);
        Biology.group(kept);
        Biology.student(kept, 1, "Alice");
        Biology.student(kept, 2, "Boris");
        return lesson;
    }
}
