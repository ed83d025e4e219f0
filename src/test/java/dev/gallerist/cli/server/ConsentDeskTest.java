package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditEvent.Action;
import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.consent.ConsentStore;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.PersonChoice;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.ExpectedStudent;
import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentDeskTest {

    private static final LessonRules RULES =
            LessonRules.strict(new LessonPurpose(Region.SWITZERLAND, Purpose.RESEARCH, Optional.empty()));
    private static final LessonTerms BIOLOGY = new LessonTerms("t1", Optional.of("Biology 7b"), RULES);

    private final SetClock clock = new SetClock();
    private final ArchiveInMemory archive = new ArchiveInMemory();
    private final List<AuditEvent> noted = new ArrayList<>();
    private final OpenedLessons lessons = new OpenedLessons(clock);
    private Database database;
    private ConsentDesk desk;

    @BeforeEach
    void open() throws Exception {
        database = Databases.SQLITE.open();
        desk = new ConsentDesk(
                new ConsentStore(database.jdbi()),
                new PolicyStore(database.jdbi(), Policy.UNSET),
                archive,
                lessons.running,
                noted::add,
                clock);
    }

    @AfterEach
    void close() throws Exception {
        lessons.close();
        database.close();
    }

    @Test
    void aNoReachesTheLessonThatRunsAndTheNextOneOfTheClass() throws Exception {
        KnownLesson running = running("l1", BIOLOGY);

        desk.decide(running, "participant", "Alice", ConsentChoice.WITHDRAWN);

        assertEquals(new LessonCommand.Decide("Alice", ConsentChoice.WITHDRAWN), lessons.script.told());
        assertEquals(
                List.of(new LessonCommand.Decide("Alice", ConsentChoice.WITHDRAWN)),
                desk.beforehand(BIOLOGY, new LessonId("l2")));
        assertEquals(
                List.of(), desk.beforehand(new LessonTerms("t1", Optional.of("Physics"), RULES), new LessonId("l2")));
        assertEquals(List.of(), desk.beforehand(LessonTerms.drawn("t1"), new LessonId("l2")));
        assertEquals(
                List.of(new AuditEvent("participant", Action.CONSENT_CHANGED, "l1", "withdrawn")),
                noted,
                "and of whom is not written down");
    }

    @Test
    void aLessonWithoutAClassRemembersForItselfAlone() {
        LessonTerms alone = new LessonTerms("t1", Optional.empty(), RULES);
        desk.decide(KnownLesson.of(kept("l1", alone)), "t1", "Alice", ConsentChoice.GIVEN);

        assertEquals(1, desk.beforehand(alone, new LessonId("l1")).size(), "where it goes on");
        assertEquals(List.of(), desk.beforehand(alone, new LessonId("l2")));
    }

    @Test
    void whoAsksForItIsDeletedHoweverTheNameIsWritten() {
        archive.keep(kept("l1", BIOLOGY), "Boris", "Ánna Groß");
        KnownLesson over = KnownLesson.of(kept("l1", BIOLOGY));

        long rows = desk.decide(over, "participant", "A\u0301NNA  gross", ConsentChoice.ERASED);

        assertEquals(1, rows);
        assertEquals(
                List.of(Optional.of("Boris")),
                archive.students(over.id()).stream()
                        .map(student -> student.name())
                        .toList());
        assertEquals(List.of(new PersonChoice("Ánna Groß", ConsentChoice.ERASED, true)), desk.people(over));
        assertTrue(noted.contains(new AuditEvent("participant", Action.DELETED, "l1", "a participant: 1 rows")));
        assertFalse(noted.toString().contains("nna"));
    }

    @Test
    void whoWasNeverSeenIsRememberedAllTheSame() {
        archive.keep(kept("l1", BIOLOGY), "Boris");
        KnownLesson over = KnownLesson.of(kept("l1", BIOLOGY));

        assertEquals(0, desk.decide(over, "participant", "Zoë", ConsentChoice.ERASED));

        assertEquals(List.of(new PersonChoice("Zoë", ConsentChoice.ERASED, true)), desk.people(over));
    }

    @Test
    void aClassListIsHeldToWhatPeopleSaidThemselves() {
        KnownLesson lesson = KnownLesson.of(kept("l1", BIOLOGY));
        desk.decide(lesson, "participant", "Alice", ConsentChoice.WITHDRAWN);

        ClassList first = desk.listed(lesson, "t1", list("Alice", "yes", "Boris", "да", "Chloe", null, "Dan", "nein"));
        ClassList second = desk.listed(lesson, "t1", list("Alice", "given", "Boris", null, "Dan", "ja"));

        assertEquals(
                list("Alice", "withdrawn", "Boris", "given", "Chloe", null, "Dan", "withdrawn"), first, "the first");
        assertEquals(1, ConsentDesk.agreed(first));
        assertEquals(list("Alice", "withdrawn", "Boris", "given", "Dan", "given"), second, "the second");
        assertEquals(
                List.of(
                        new LessonCommand.ExpectNames(list("Boris", "given", "Dan", "given")),
                        new LessonCommand.Decide("Alice", ConsentChoice.WITHDRAWN)),
                desk.beforehand(BIOLOGY, new LessonId("l2")));
    }

    @Test
    void whatWasSaidIsForgottenWithTheAuditLog() {
        KnownLesson lesson = KnownLesson.of(kept("l1", BIOLOGY));
        desk.decide(lesson, "t1", "Alice", ConsentChoice.GIVEN);
        clock.pass(Policy.UNSET.retention().audit().plus(Duration.ofSeconds(1)));

        desk.decide(lesson, "t1", "Boris", ConsentChoice.GIVEN);

        assertEquals(List.of(new PersonChoice("Boris", ConsentChoice.GIVEN, true)), desk.people(lesson));
    }

    private KnownLesson running(String id, LessonTerms terms) {
        return KnownLesson.of(lessons.start(id, terms, List.of()), Optional.empty());
    }

    private KeptLesson kept(String id, LessonTerms terms) {
        return new KeptLesson(
                new LessonId(id),
                terms,
                "a lesson",
                new LessonPhase.Ended(),
                clock.instant(),
                Optional.of(clock.instant()),
                60,
                Optional.empty(),
                "a test");
    }

    /** Names and what the list says of each; null where nothing. */
    private static ClassList list(String... namesAndWords) {
        List<ExpectedStudent> students = new ArrayList<>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            students.add(new ExpectedStudent(namesAndWords[i], List.of(), Optional.ofNullable(namesAndWords[i + 1])));
        }
        return new ClassList(students);
    }
}
