package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.consent.Retention;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LessonRegisterTest {

    private static final LessonPurpose PURPOSE =
            new LessonPurpose(Region.SWITZERLAND, Purpose.RESEARCH, Optional.empty());
    private static final Policy POLICY = new Policy(Optional.of(PURPOSE), false, 5, Retention.DEFAULT);
    private static final LessonTerms MINE = new LessonTerms(
            "t1", Optional.of("7b"), new LessonRules(PURPOSE, new ConsentBasis.EveryoneAgreed("signed"), true, 5));

    private final SetClock clock = new SetClock();
    private final ArchiveInMemory archive = new ArchiveInMemory();
    private final OpenedLessons lessons = new OpenedLessons(clock);
    private Database database;
    private PlannedStore planned;
    private LessonRegister register;

    @BeforeEach
    void open() throws Exception {
        database = Databases.SQLITE.open();
        planned = new PlannedStore(database.jdbi());
        register = new LessonRegister(lessons.running, archive, planned, new PolicyStore(database.jdbi(), POLICY));
    }

    @AfterEach
    void close() throws Exception {
        lessons.close();
        database.close();
    }

    @Test
    void aTeacherSeesTheirOwnLessonsWhereverTheyAreTheNewestFirst() throws Exception {
        archive.keep(kept("old", MINE), "Alice");
        archive.keep(kept("foreign", new LessonTerms("t2", Optional.empty(), MINE.rules())));
        clock.pass(Duration.ofHours(1));
        archive.keep(kept("both", MINE));
        clock.pass(Duration.ofMinutes(5));
        lessons.start("both", MINE, List.of());
        clock.pass(Duration.ofMinutes(5));
        OpenedLessons.end(lessons.start("running", MINE, List.of()));
        lessons.start("theirs", new LessonTerms("t2", Optional.empty(), MINE.rules()), List.of());
        planned.put(plan("tomorrow", "t1"));
        planned.put(plan("theirs-tomorrow", "t2"));

        List<LessonLine> lines =
                register.of(teacher("t1")).stream().map(LessonLine::of).toList();

        assertEquals(
                List.of("tomorrow planned", "running ended", "both running", "old ended"),
                lines.stream().map(line -> line.id() + " " + line.phase()).toList());
        assertEquals(Optional.of("2026-11-23T10:00:00Z"), lines.get(2).began(), "where it first began");
        assertEquals(Optional.empty(), lines.get(2).ended());
        assertEquals(Optional.of("2026-11-24T10:10:00Z"), lines.get(0).startsAt());
        assertEquals(List.of(), register.of(new Caller("t1", Optional.empty(), Set.of(Role.ADMIN))));
    }

    @Test
    void aLessonOfSomebodyElseIsNotThere() {
        archive.keep(kept("kept", MINE));
        lessons.start("running", MINE, List.of());
        planned.put(plan("planned", "t1"));
        for (String id : List.of("kept", "running", "planned", "none", "<script>")) {
            assertEquals(
                    404,
                    assertThrows(ApiProblem.class, () -> calls(teacher("t2")).any(id))
                            .status(),
                    id);
        }
        assertEquals("lesson-kept", type(() -> calls(teacher("t1")).find("kept")));
        assertEquals("lesson-planned", type(() -> calls(teacher("t1")).find("planned")));
        assertEquals("running", calls(teacher("t1")).find("running").id().value());
        assertEquals(
                403,
                assertThrows(ApiProblem.class, () -> calls(new Caller("a", Optional.empty(), Set.of(Role.ADMIN)))
                                .teacher())
                        .status());
    }

    @Test
    void aShareThatGoesOnKeepsItsTermsAsFarAsThePolicyLetsIt() {
        archive.keep(kept("l1", MINE));
        archive.keep(kept("drawn", LessonTerms.drawn("t1")));
        LessonTerms asked = new LessonTerms("t1", Optional.empty(), LessonRules.strict(PURPOSE));

        LessonTerms going =
                calls(teacher("t1")).goingOn(share("l1", asked), POLICY).terms();

        assertEquals(Optional.of("7b"), going.course());
        assertEquals(MINE.rules().basis(), going.rules().basis());
        assertEquals(false, going.rules().individuals(), "the policy allows no single students any more");
        assertEquals(
                asked,
                calls(teacher("t1")).goingOn(share("forgotten", asked), POLICY).terms());
        assertEquals("no-such-lesson", type(() -> calls(teacher("t2")).goingOn(share("l1", asked), POLICY)));
        assertEquals("not-shared", type(() -> calls(teacher("t1")).goingOn(share("drawn", asked), POLICY)));
    }

    @Test
    void aLessonThatIsOverOrPlannedIsShownAsOneThatRuns() {
        archive.keep(kept("l1", MINE), "Alice");
        planned.put(plan("planned", "t1"));

        ObjectNode over = new KeptView(archive, now(Caller.LOCAL))
                .lesson(register.find(new LessonId("l1")).orElseThrow());
        assertEquals("ended", over.get("phase").asText());
        assertEquals(60, over.get("at").asDouble());
        assertEquals("Alice", over.get("students").get(0).get("name").asText());
        assertTrue(new KeptView(archive, now(teacher("t1")))
                .lesson(register.find(new LessonId("l1")).orElseThrow())
                .get("students")
                .isEmpty());
        ObjectNode plan = new KeptView(archive, now(Caller.LOCAL))
                .lesson(register.find(new LessonId("planned")).orElseThrow());
        assertEquals("planned", plan.get("phase").asText());
        assertEquals("2026-11-24T09:00:00Z", plan.get("startsAt").asText());
    }

    private static String type(Executable call) {
        return assertThrows(ApiProblem.class, call).body().get("type").asText();
    }

    private static LessonRequest.Shared share(String goesOn, LessonTerms terms) {
        return new LessonRequest.Shared("x", Optional.of(new LessonRequest.Continued(new LessonId(goesOn), 10)), terms);
    }

    private LessonCalls calls(Caller caller) {
        return new LessonCalls(register, now(caller));
    }

    private static CallerNow now(Caller caller) {
        return new CallerNow() {
            @Override
            public Caller caller() {
                return caller;
            }
        };
    }

    private static Caller teacher(String subject) {
        return new Caller(subject, Optional.empty(), Set.of(Role.TEACHER));
    }

    private PlannedLesson plan(String id, String owner) {
        return new PlannedLesson(
                new LessonId(id),
                owner,
                "Demonstration class",
                clock.instant().plus(Duration.ofDays(1)),
                Optional.empty(),
                new StartRequest(null, true, null, null, null, null, null, null, null));
    }

    private KeptLesson kept(String id, LessonTerms terms) {
        return new KeptLesson(
                new LessonId(id),
                terms,
                "a lesson",
                new LessonPhase.Ended(),
                clock.instant(),
                Optional.of(clock.instant().plus(Duration.ofMinutes(1))),
                60,
                Optional.empty(),
                "a test");
    }
}
