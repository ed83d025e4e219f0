package dev.gallerist.lesson.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRefused;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.Pace;
import dev.gallerist.roster.StudentId;
import dev.gallerist.testsupport.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is away, locked or full does not end a lesson, and loses nothing of it while there is room to wait. */
class DatabaseInTroubleTest {

    private static final String NAME = "Alice-Quetzalcoatlus";
    private static final StudentId ALICE = new StudentId(1);

    private final LessonId id = LessonId.random();
    private final Logger log = Logger.getLogger(SqlJournals.class.getName());
    private final List<LogRecord> said = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(listening);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        log.removeHandler(listening);
        log.setUseParentHandlers(true);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonWaitsForATableThatIsAway(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            LessonJournal journal = store.begin(id, 0);
            store.database.jdbi().useHandle(h -> h.execute("ALTER TABLE lesson_student RENAME TO away"));
            for (int second = 0; second < 10; second++) {
                new ToldClass(journal, List.of(NAME), second).tell(second, second + 1, 2);
                assertFalse(store.journals.commit());
            }
            assertEquals(1, warnings(), "said once");
            assertFalse(said.toString().contains(NAME));

            store.database.jdbi().useHandle(h -> h.execute("ALTER TABLE away RENAME TO lesson_student"));
            assertTrue(store.journals.commit());
            assertTrue(store.journals.commit());

            assertEquals(20, store.archive.observations(id, ALICE).size());
            assertEquals(9.5, store.archive.find(id).orElseThrow().at());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneLessonThatCannotBeWrittenDoesNotKeepTheOthers(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            LessonId other = LessonId.random();
            LessonJournal bad = store.begin(id, 0);
            LessonJournal good = store.begin(other, 0);
            // Given: what no journal does by itself, a row where the next one is to stand
            store.database
                    .jdbi()
                    .useHandle(h -> h.execute(
                            "INSERT INTO lesson_batch (lesson, number, kind, packed) SELECT number, 1000001, 'faces', ? FROM lesson"
                                    + " WHERE id = ?",
                            new byte[] {1},
                            id.value()));
            new ToldClass(bad, List.of(NAME), 1).tell(0, 1, 2);
            new ToldClass(good, List.of(NAME), 2).tell(0, 1, 2);

            assertFalse(store.journals.commit());

            assertEquals(2, store.archive.observations(other, ALICE).size());
            assertEquals(0.0, store.archive.find(id).orElseThrow().at());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonThatCouldNotBeKeptIsRefusedInOneSentence(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            store.database.jdbi().useHandle(h -> h.execute("ALTER TABLE lesson RENAME TO away"));

            LessonRefused refused = assertThrows(
                    LessonRefused.class,
                    () -> store.journals.continued(
                            new LessonRequest.Demonstration(Pace.FAST, LessonTerms.drawn("teacher"))));

            assertTrue(refused.getMessage().startsWith("The database does not answer"), refused.getMessage());
        }
    }

    @Test
    void aLessonWaitsForALockedFile() throws Exception {
        try (Store store = new Store(Databases.SQLITE);
                Connection impatient = connection(store);
                Connection hog = connection(store)) {
            SqlJournals journals = new SqlJournals(Jdbi.create(impatient), store.clock);
            LessonJournal journal = journals.begin(
                    ToldClass.first(id, 0, new LessonPhase.Running()), ToldClass.terms("teacher", "Biology 7b"));
            hog.createStatement().execute("BEGIN IMMEDIATE");
            new ToldClass(journal, List.of(NAME), 1).tell(0, 3, 2);
            assertFalse(journals.commit());

            hog.createStatement().execute("ROLLBACK");

            assertTrue(journals.commit());
            assertEquals(6, store.archive.observations(id, ALICE).size());
        }
    }

    @Test
    void aLessonWaitsForRoom() throws Exception {
        try (Store store = new Store(Databases.SQLITE);
                Connection full = connection(store)) {
            SqlJournals journals = new SqlJournals(Jdbi.create(full), store.clock);
            LessonJournal journal = journals.begin(
                    ToldClass.first(id, 0, new LessonPhase.Running()), ToldClass.terms("teacher", "Biology 7b"));
            full.createStatement().execute("PRAGMA max_page_count = 1");
            new ToldClass(journal, List.of(NAME, "Boris"), 1).tell(0, 300, 2);
            assertFalse(journals.commit());
            assertEquals(1, warnings());

            full.createStatement().execute("PRAGMA max_page_count = 1000000");

            assertTrue(journals.commit());
            assertEquals(600, store.archive.observations(id, ALICE).size());
        }
    }

    @Test
    void whatWaitsIsBoundedAndSmallFactsAreLetGoFirst() throws Exception {
        try (Store store = new Store(Databases.SQLITE)) {
            LessonJournal journal = store.begin(id, 0);
            int pictures = SqlJournal.SMALL_FACTS_AT_MOST;
            new ToldClass(journal, List.of(NAME), 1).tell(0, pictures / 5.0, 5);
            journal.phase(new LessonPhase.Ended(), pictures / 5.0);
            assertEquals(1, warnings());

            assertTrue(store.journals.commit());

            int kept = store.archive.observations(id, ALICE).size();
            assertTrue(kept > 0 && kept < SqlJournal.SMALL_FACTS_AT_MOST, kept + " faces");
            assertTrue(store.archive.group(id).size() > kept / 25, "windows go on where faces do not");
            assertEquals(
                    new LessonPhase.Ended(),
                    store.archive.find(id).orElseThrow().phase());
        }
    }

    private long warnings() {
        return said.stream().filter(r -> r.getLevel().equals(Level.WARNING)).count();
    }

    private static Connection connection(Store store) throws Exception {
        return DriverManager.getConnection(store.address.url() + "?busy_timeout=50");
    }
}
