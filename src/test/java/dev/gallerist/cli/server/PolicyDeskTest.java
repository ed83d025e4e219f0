package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Caller;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.consent.Retention;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyDeskTest {

    private static final Policy SWISS = policy(Region.SWITZERLAND, Purpose.EDUCATION, null);
    private static final Policy EUROPEAN = policy(Region.EU_EEA, Purpose.EDUCATION, "we would like to");
    private static final LessonRules REAL = LessonRules.strict(SWISS.purpose().orElseThrow());

    private final List<AuditEvent> noted = new ArrayList<>();
    private final OpenedLessons lessons = new OpenedLessons(new SetClock());
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Databases.SQLITE.open();
    }

    @AfterEach
    void close() throws Exception {
        lessons.close();
        database.close();
    }

    @Test
    void lessonsThatRunAreHeldToWhatIsSettled() throws Exception {
        PolicyDesk desk = desk(Policy.UNSET, noted::add);
        desk.settle(SWISS, Caller.LOCAL);
        lessons.start("drawn", "local", Optional.empty(), LessonRules.DRAWN);
        lessons.start("real", "local", Optional.empty(), REAL);

        desk.settle(EUROPEAN, Caller.LOCAL);
        assertEquals(new LessonCommand.AnalysisOff(), lessons.script.told());
        desk.settle(SWISS, Caller.LOCAL);
        assertEquals(new LessonCommand.AnalysisOn(), lessons.script.told());

        lessons.running.all().forEach(lesson -> lesson.tell(new LessonCommand.Pause()));
        assertEquals(new LessonCommand.Pause(), lessons.script.told(), "the drawn class is told nothing");
        assertEquals(new LessonCommand.Pause(), lessons.script.told());
        assertEquals(3, noted.size());
        assertTrue(noted.get(1).detail().startsWith("eu-eea education: we would like to; groups only of 5"));
        assertEquals("local", noted.get(1).actor());
    }

    @Test
    void aLessonThatWasAskedForBeforeThePolicyChangedIsHeldToItAsWell() throws Exception {
        PolicyDesk desk = desk(EUROPEAN, noted::add);
        RunningLesson real = lessons.start("real", "local", Optional.empty(), REAL);

        desk.recheck(real);

        assertEquals(new LessonCommand.AnalysisOff(), lessons.script.told());
    }

    @Test
    void whatCannotBeWrittenDownIsNotSettled() {
        PolicyDesk desk = desk(Policy.UNSET, event -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThrows(IllegalStateException.class, () -> desk.settle(SWISS, Caller.LOCAL));

        assertEquals(Policy.UNSET, desk.current());
    }

    @Test
    void whatIsConfiguredIsWrittenDownAtTheStartWhereItHolds() {
        desk(SWISS, noted::add).noteConfigured(null);
        assertEquals(1, noted.size());
        assertEquals("server", noted.get(0).actor());
        assertTrue(noted.get(0).detail().startsWith("configured: ch education"));

        desk(SWISS, event -> {}).settle(EUROPEAN, Caller.LOCAL);
        desk(SWISS, noted::add).noteConfigured(null);
        desk(Policy.UNSET, noted::add).noteConfigured(null);
        assertEquals(1, noted.size(), "what is settled wins");
        assertEquals(EUROPEAN, desk(SWISS, noted::add).current());
    }

    private PolicyDesk desk(Policy configured, AuditTrail trail) {
        return new PolicyDesk(new PolicyStore(database.jdbi(), configured), lessons.running, trail);
    }

    private static Policy policy(Region region, Purpose purpose, String reason) {
        return new Policy(
                Optional.of(new LessonPurpose(region, purpose, Optional.ofNullable(reason))),
                false,
                LessonRules.LEAST_GROUP,
                Retention.DEFAULT);
    }
}
