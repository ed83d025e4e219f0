package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannedLessonsTest {

    private final SetClock clock = new SetClock();
    private final HandAlarm alarm = new HandAlarm();
    private final List<LessonId> begun = new ArrayList<>();
    private Optional<RuntimeException> refusal = Optional.empty();

    /** An alarm that a test sets off. */
    private static final class HandAlarm implements Alarm {
        private Optional<Duration> time = Optional.empty();
        private Runnable work;

        @Override
        public void in(Duration after, Runnable next) {
            time = Optional.of(after);
            work = next;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonBeginsWhenItIsTimeAndNotBefore(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            PlannedStore store = new PlannedStore(database.jdbi());
            PlannedLessons planned = planned(store);
            planned.plan(lesson("later", Duration.ofHours(2)));
            planned.plan(lesson("soon", Duration.ofMinutes(3)));
            assertEquals(Optional.of(Duration.ofMinutes(3)), alarm.time, "one alarm, for the next of them");
            assertEquals(List.of(), begun);

            passAndWake();

            assertEquals(List.of(new LessonId("soon")), begun);
            assertEquals(Optional.empty(), store.find(new LessonId("soon")));
            assertEquals(Optional.of(PlannedLessons.LOOK), alarm.time, "the clock is looked at now and then");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPlanOutlivesTheServer(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            planned(new PlannedStore(database.jdbi())).plan(lesson("l1", Duration.ofHours(1)));
            planned(new PlannedStore(database.jdbi())).plan(lesson("missed", Duration.ofMinutes(30)));

            clock.pass(Duration.ofMinutes(61));
            PlannedStore store = new PlannedStore(database.jdbi());
            planned(store).wake();

            assertEquals(List.of(new LessonId("l1")), begun);
            LessonPhase phase = store.find(new LessonId("missed")).orElseThrow().phase();
            assertInstanceOf(LessonPhase.Interrupted.class, phase);
            assertTrue(phase.sentence().orElseThrow().startsWith("The lesson could not begin when"), phase.toString());

            clock.pass(PlannedLessons.KEPT);
            planned(store).wake();
            assertEquals(List.of(), store.all());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonWithoutAPlaceTriesAgainAndOneThatMayNotDoesNot(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            PlannedStore store = new PlannedStore(database.jdbi());
            PlannedLessons planned = planned(store);
            planned.plan(lesson("l1", Duration.ofSeconds(10)));
            refusal = Optional.of(new ApiProblem(429, "too-many-lessons", "Full.", "Wait."));

            passAndWake();
            assertEquals(Optional.of(PlannedLessons.AGAIN), alarm.time);
            assertEquals(1, begun.size());

            refusal = Optional.of(new ApiProblem(403, "prohibited", "The law forbids it.", "Do not."));
            passAndWake();
            assertEquals(2, begun.size());
            assertEquals(
                    Optional.of("The law forbids it."),
                    store.find(new LessonId("l1")).orElseThrow().phase().sentence());
            planned.wake();
            assertEquals(2, begun.size(), "it is not tried again");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFaultOfOneLessonHarmsNoOther(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            PlannedStore store = new PlannedStore(database.jdbi());
            PlannedLessons planned = planned(store);
            refusal = Optional.of(new IllegalStateException("a secret"));
            planned.plan(lesson("l1", Duration.ofSeconds(5)));
            planned.plan(lesson("l2", Duration.ofSeconds(6)));
            clock.pass(Duration.ofSeconds(6));

            planned.wake();

            assertEquals(List.of(new LessonId("l1"), new LessonId("l2")), begun);
            String sentence =
                    store.find(new LessonId("l1")).orElseThrow().sentence().orElseThrow();
            assertTrue(sentence.contains("a fault in Gallerist") && !sentence.contains("secret"), sentence);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonThatIsStoppedBeforeNeverBegins(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            PlannedLessons planned = planned(new PlannedStore(database.jdbi()));
            planned.plan(lesson("l1", Duration.ofSeconds(10)));

            assertEquals(1, planned.cancel(new LessonId("l1")));
            assertEquals(0, planned.cancel(new LessonId("l1")));
            passAndWake();

            assertEquals(List.of(), begun);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nobodyPlansWithoutEnd(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            PlannedLessons planned = planned(new PlannedStore(database.jdbi()));
            for (int i = 0; i < PlannedLessons.MOST_OF_ONE; i++) {
                new PlannedStore(database.jdbi()).put(lesson("l" + i, Duration.ofHours(1)));
            }
            ApiProblem problem =
                    assertThrows(ApiProblem.class, () -> planned.plan(lesson("more", Duration.ofHours(1))));
            assertEquals(429, problem.status());
        }
    }

    private PlannedLessons planned(PlannedStore store) {
        return new PlannedLessons(store, clock, alarm, lesson -> {
            begun.add(lesson.id());
            refusal.ifPresent(fault -> {
                throw fault;
            });
        });
    }

    private PlannedLesson lesson(String id, Duration ahead) {
        return new PlannedLesson(
                new LessonId(id),
                "t1",
                "Demonstration class",
                clock.instant().plus(ahead),
                Optional.empty(),
                new StartRequest(null, true, null, null, "7b", null, null, null, null));
    }

    /** The time goes by that the alarm was set to, and it rings. */
    private void passAndWake() {
        clock.pass(alarm.time.orElseThrow());
        alarm.work.run();
    }
}
