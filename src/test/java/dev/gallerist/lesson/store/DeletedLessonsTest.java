package dev.gallerist.lesson.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.roster.StudentId;
import dev.gallerist.testsupport.Databases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is deleted is gone from the rows and from the bytes of the files. */
class DeletedLessonsTest {

    private static final String ALICE = "Alice-Quetzalcoatlus";
    private static final String BORIS = "Boris-Ankylosaurus";
    private static final StudentId FIRST = new StudentId(1);
    private static final StudentId SECOND = new StudentId(2);

    private final LessonId id = LessonId.random();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeletedStudentLeavesNoTrace(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            told(store, true);
            assertFalse(store.filesWith(ALICE).isEmpty(), "it was written down before");

            long rows = store.archive.remove(id, FIRST);

            assertTrue(rows >= 3, rows + " rows: who, faces and readings");
            assertEquals(List.of(), store.filesWith(ALICE));
            assertEquals(List.of(), store.archive.observations(id, FIRST));
            assertEquals(List.of(), store.archive.readings(id, FIRST));
            assertEquals(22, store.archive.observations(id, SECOND).size());
            assertEquals(2, store.archive.group(id).size());
            assertEquals(0, store.archive.remove(id, FIRST));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aStudentWhoWithdrawsInTheMiddleLeavesNoTrace(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            LessonJournal journal = told(store, false);
            journal.erased(FIRST);
            new ToldClass(journal, List.of(), 3).tell(11, 13, 2);
            store.journals.commit();

            assertEquals(List.of(), store.filesWith(ALICE));
            assertEquals(
                    List.of(Optional.of(BORIS)),
                    store.archive.students(id).stream().map(s -> s.name()).toList());
            assertEquals(List.of(), store.archive.observations(id, FIRST));

            journal.phase(new LessonPhase.Ended(), 13);
            store.journals.commit();
            assertEquals(List.of(), store.filesWith(ALICE), "nothing of it comes back at the end");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void withoutIndividualsTheGroupStays(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            told(store, true);

            assertTrue(store.archive.removeIndividuals(id) >= 6);

            assertEquals(List.of(), store.filesWith(ALICE));
            assertEquals(List.of(), store.filesWith(BORIS));
            assertEquals(List.of(), store.archive.students(id));
            assertEquals(2, store.archive.group(id).size());
            assertEquals(22, store.archive.samples(id).size());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeletedLessonLeavesNoTraceAndDoesNotComeBack(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            LessonJournal running = told(store, false);
            new ToldClass(running, List.of(ALICE), 4).tell(11, 12, 2);

            assertTrue(store.archive.remove(id) > 0);
            new ToldClass(running, List.of(ALICE), 5).tell(12, 14, 2);
            running.phase(new LessonPhase.Ended(), 14);
            assertTrue(store.journals.commit());

            assertEquals(Optional.empty(), store.archive.find(id));
            assertEquals(List.of(), store.filesWith(ALICE));
            assertEquals(List.of(), store.filesWith(id.value()));
            assertEquals(0, rowsLeft(store));
            assertEquals(0, store.archive.remove(id));
        }
    }

    private LessonJournal told(Store store, boolean over) {
        LessonJournal journal = store.begin(id, 0);
        new ToldClass(journal, List.of(ALICE, BORIS), 1).tell(0, 11, 2);
        store.journals.commit();
        if (over) {
            journal.phase(new LessonPhase.Ended(), 11);
            store.journals.commit();
        }
        return journal;
    }

    private static long rowsLeft(Store store) {
        return List.of(
                        "lesson",
                        "lesson_batch",
                        "lesson_strip",
                        "lesson_student",
                        "lesson_window",
                        "lesson_cue",
                        "lesson_mark")
                .stream()
                .mapToLong(table -> store.database.jdbi().withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + table)
                        .mapTo(Long.class)
                        .one()))
                .sum();
    }
}
