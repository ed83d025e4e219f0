package dev.gallerist.lesson.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRefused;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.Mark;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.Place;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import dev.gallerist.testsupport.Databases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptLessonsTest {

    private static final StudentId ALICE = new StudentId(1);
    private static final StudentId BORIS = new StudentId(2);
    private static final StudentId LATER_ALICE = new StudentId(3);
    private static final List<String> NAMES = List.of("Alice", "Борис");

    private final LessonId id = LessonId.random();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatAJournalWasToldIsInTheArchive(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            // Given
            LessonJournal journal = store.begin(id, 0);
            new ToldClass(journal, NAMES, 1).tell(0, 21, 2);
            journal.noted(cue(1, 10, 12, Optional.empty()));
            journal.noted(cue(1, 10, 14, Optional.of(CueAnswer.HELPFUL)));
            journal.marked(new Mark(1, 12.5));

            // When
            store.journals.commit();
            store.clock.now = store.clock.now.plusSeconds(21);
            journal.phase(new LessonPhase.Ended(), 20.5);
            store.journals.commit();

            // Then
            KeptLesson kept = store.archive.find(id).orElseThrow();
            assertEquals(new LessonPhase.Ended(), kept.phase());
            assertEquals(20.5, kept.at());
            assertEquals(Instant.parse("2026-11-23T09:00:00Z"), kept.began());
            assertEquals(Optional.of(store.clock.now), kept.ended());
            assertEquals(ToldClass.terms("teacher", "Biology 7b"), kept.terms());
            assertEquals(List.of(0.0, 5.0, 10.0, 15.0), begins(store.archive.group(id)));
            assertEquals(42, store.archive.samples(id).size());
            assertEquals(42, store.archive.observations(id, ALICE).size());
            assertEquals(4, store.archive.readings(id, BORIS).size());
            assertEquals(NAMES, names(store));
            assertEquals(20.5, store.archive.students(id).get(0).lastSeen());
            assertEquals(List.of(new Mark(1, 12.5)), store.archive.notes(id).marks());
            Cue cue = store.archive.notes(id).cues().get(0);
            assertEquals(Optional.of(CueAnswer.HELPFUL), cue.answer());
            assertEquals(new TimeWindow(10, 14), cue.window());
            assertEquals(false, cue.active(), "nothing is active in a lesson that is over");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void factsComeBackAsTheyWereToldUpToTheirFineness(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            LessonJournal journal = store.begin(id, 0);
            ExpressionScores scores = new ToldClass(journal, NAMES, 7).scores();
            Observation face = new Observation(
                    1.234,
                    Optional.of(ALICE),
                    new Place(-3, 40, 80, 90),
                    Optional.of(scores),
                    Optional.of(Obstacle.UNSURE));
            Observation none = new Observation(
                    2.5, Optional.of(ALICE), new Place(1, 2, 3, 4), Optional.empty(), Optional.of(Obstacle.TURNED));
            StudentReading unread = new StudentReading(
                    ALICE,
                    new TimeWindow(0, 5),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    false);
            GroupReading few =
                    new GroupReading(new TimeWindow(0, 5), Optional.empty(), Optional.empty(), Optional.empty(), 2, 7);
            journal.observed(face);
            journal.observed(none);
            journal.windowClosed(List.of(unread), few);
            journal.sampled(new GroupSample(1.234, Optional.of(scores), 3, 5));
            store.journals.commit();

            List<Observation> seen = store.archive.observations(id, ALICE);
            assertEquals(face.place(), seen.get(0).place());
            assertEquals(face.unreadable(), seen.get(0).unreadable());
            assertNear(scores, seen.get(0).scores().orElseThrow(), 1 / 250f);
            assertEquals(none, seen.get(1));
            assertEquals(List.of(unread), store.archive.readings(id, ALICE));
            assertEquals(List.of(few), store.archive.group(id));
            GroupSample sample = store.archive.samples(id).get(0);
            assertEquals(List.of(3, 5), List.of(sample.readable(), sample.present()));
            assertNear(scores, sample.scores().orElseThrow(), 1 / 60_000f);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPlannedLessonStaysPlannedUntilItBegins(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            LessonPhase planned = new LessonPhase.Planned(Instant.parse("2026-11-24T08:00:00Z"));
            LessonRules rules = new LessonRules(
                    new LessonPurpose(Region.EU_EEA, Purpose.RESEARCH, Optional.of("a study")),
                    new ConsentBasis.EveryoneAgreed("signed forms"),
                    false,
                    6);
            LessonTerms terms = new LessonTerms("teacher", Optional.empty(), rules);
            store.journals.begin(ToldClass.first(id, 0, planned), terms);

            store.restart();
            assertEquals(0, store.journals.finishInterrupted());
            KeptLesson kept = store.archive.find(id).orElseThrow();
            assertEquals(planned, kept.phase());
            assertEquals(terms, kept.terms());

            store.clock.now = Instant.parse("2026-11-24T08:00:01Z");
            store.journals.begin(ToldClass.first(id, 0, new LessonPhase.Running()), terms);
            KeptLesson running = store.archive.find(id).orElseThrow();
            assertEquals(new LessonPhase.Running(), running.phase());
            assertEquals(store.clock.now, running.began());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoTurnsOutToBeAnotherIsOneFromThenOnAndBefore(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            LessonJournal journal = store.begin(id, 0);
            new ToldClass(journal, List.of("Alice", "Борис", "Alise"), 2).tell(0, 11, 2);
            store.journals.commit();
            new ToldClass(journal, List.of("Alice", "Борис", "Alise"), 3).tell(11, 16, 2);
            journal.merged(LATER_ALICE, ALICE);
            journal.student(facts(ALICE, "Alice Johnson", 16));
            new ToldClass(journal, NAMES, 4).tell(16, 17, 2);
            journal.student(facts(ALICE, "Alice Johnson", 17));
            store.journals.commit();

            assertEquals(List.of("Alice Johnson", "Борис"), names(store));
            assertEquals(32 + 34, store.archive.observations(id, ALICE).size());
            assertEquals(3, store.archive.readings(id, ALICE).size(), "one reading of each window");
            assertEquals(List.of(), store.archive.observations(id, LATER_ALICE));
            assertEquals(17, store.archive.students(id).get(0).lastSeen());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonThatGoesOnIsAppendedTo(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            // Given: a server that is killed in its 13th second
            LessonJournal before = store.begin(id, 0);
            new ToldClass(before, NAMES, 5).tell(0, 13, 2);
            before.noted(cue(1, 3, 4, Optional.empty()));
            before.marked(new Mark(1, 3));
            store.journals.commit();
            store.clock.now = store.clock.now.plusSeconds(60);
            store.restart();
            assertEquals(1, store.journals.finishInterrupted());
            KeptLesson broken = store.archive.find(id).orElseThrow();
            assertEquals(
                    Optional.of("The server stopped at 2026-11-23 09:00 UTC; what was read until then is kept."),
                    broken.phase().sentence());
            assertEquals(Optional.of(Instant.parse("2026-11-23T09:00:00Z")), broken.ended());

            // When: who shares knows less of the clock than the database
            LessonRequest asked = new LessonRequest.Shared(
                    "Biology", Optional.of(new LessonRequest.Continued(id, 9)), broken.terms());
            double at =
                    store.journals.continued(asked).continues().orElseThrow().at();
            assertEquals(12.5, at);
            LessonJournal after = store.begin(id, at);
            assertEquals(
                    new LessonPhase.Running(),
                    store.archive.find(id).orElseThrow().phase());
            new ToldClass(after, List.of("Борис", "Clara"), 6).tell(15, 22, 2);
            after.noted(cue(1, 16, 17, Optional.empty()));
            after.marked(new Mark(1, 18));
            after.phase(new LessonPhase.Ended(), 22);
            store.journals.commit();

            // Then
            assertEquals(List.of(0.0, 5.0, 15.0), begins(store.archive.group(id)));
            assertEquals(26 + 14, store.archive.samples(id).size());
            assertEquals(List.of("Alice", "Борис", "Clara"), names(store));
            assertEquals(26 + 14, store.archive.observations(id, BORIS).size(), "one person in both runs");
            assertEquals(
                    List.of(1, 2),
                    store.archive.notes(id).cues().stream().map(Cue::number).toList());
            assertEquals(
                    List.of(3.0, 18.0),
                    store.archive.notes(id).marks().stream().map(Mark::at).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonGoesOnForItsOwnerOnly(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            store.begin(id, 0);
            LessonTerms others = ToldClass.terms("somebody else", "Biology 7b");
            LessonRequest asked =
                    new LessonRequest.Shared("Biology", Optional.of(new LessonRequest.Continued(id, 9)), others);

            assertThrows(LessonRefused.class, () -> store.journals.continued(asked));
            assertThrows(
                    IllegalStateException.class,
                    () -> store.journals.begin(ToldClass.first(id, 9, new LessonPhase.Running()), others));
            assertEquals("teacher", store.archive.find(id).orElseThrow().terms().owner());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void lessonsAreListedNewestFirstByOwnerAndClass(Databases kind) throws Exception {
        try (Store store = new Store(kind)) {
            LessonId second = LessonId.random();
            store.begin(id, 0);
            store.clock.now = store.clock.now.plusSeconds(1);
            store.begin(second, 0);
            store.journals.begin(
                    ToldClass.first(LessonId.random(), 0, new LessonPhase.Running()),
                    ToldClass.terms("other", "Maths"));

            assertEquals(
                    List.of(second, id),
                    store.archive.list(Optional.of("teacher"), Optional.of("Biology 7b"), 9).stream()
                            .map(KeptLesson::id)
                            .toList());
            assertEquals(
                    1,
                    store.archive
                            .list(Optional.empty(), Optional.of("Maths"), 9)
                            .size());
            assertEquals(
                    2, store.archive.list(Optional.empty(), Optional.empty(), 2).size());
        }
    }

    private static void assertNear(ExpressionScores told, ExpressionScores kept, float fineness) {
        assertNotEquals(0, kept.confidence());
        for (Expression expression : Expression.values()) {
            float off = Math.abs(told.of(expression) - kept.of(expression));
            assertTrue(off <= fineness, expression + " is off by " + off);
        }
    }

    private static Cue cue(int number, double from, double until, Optional<CueAnswer> answer) {
        return new Cue(number, CueKind.NEGATIVE, new TimeWindow(from, until), true, 3, 8, 0.1f, answer);
    }

    private static StudentFacts facts(StudentId student, String name, double at) {
        return new StudentFacts(student, Optional.of(name), Map.of(name, 3), 0, at);
    }

    private static List<Double> begins(List<GroupReading> windows) {
        return windows.stream().map(g -> g.window().start()).toList();
    }

    private List<String> names(Store store) {
        return store.archive.students(id).stream()
                .map(s -> s.name().orElseThrow())
                .toList();
    }
}
