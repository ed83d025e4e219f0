package dev.gallerist.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.consent.ConsentChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningLessonsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final LessonRequest DEMONSTRATION =
            new LessonRequest.Demonstration(Pace.FAST, LessonTerms.drawn("local"));
    private static final LessonFacts ENDED =
            new LessonFacts(new LessonPhase.Ended(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** What a lesson of these tests does on its thread. */
    private interface Script {
        LessonFacts play(LessonId id, LessonListener listener, BooleanSupplier stopped) throws Exception;
    }

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private final List<LessonId> announced = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final RunningLessons lessons = new RunningLessons(
            new RunningLessons.Limits(1, 2, Duration.ofMinutes(60)), clock, work -> new Thread(work, "lesson"));

    @Test
    void aLessonTellsItsWatchersInOrderAndEndsOnce() throws Exception {
        CountDownLatch watched = new CountDownLatch(1);
        RunningLesson lesson = start((id, listener, stopped) -> {
            watched.await();
            SampleLesson sample = new SampleLesson().student("Alice", Expression.HAPPINESS, 0.9f);
            listener.changed(sample.at(1).snapshot(id));
            listener.changed(sample.at(2).phase(new LessonPhase.Ended()).snapshot(id));
            return ENDED;
        });
        List<LessonState> seen = new ArrayList<>();
        lesson.watch(seen::add);

        watched.countDown();
        assertTrue(lesson.awaitOver(SOON));

        assertEquals(List.of(2L, 3L), seen.stream().map(LessonState::version).toList());
        assertEquals(List.of(false, true), seen.stream().map(LessonState::last).toList());
        assertEquals(2, lesson.newest().snapshot().at());
        assertTrue(closed.get(), "what was opened is closed");
    }

    @Test
    void aLessonWithoutALastWordOfItsOwnIsGivenOne() throws Exception {
        RunningLesson lesson = start((id, listener, stopped) -> {
            listener.changed(new SampleLesson().at(7).snapshot(id));
            return ENDED;
        });

        assertTrue(lesson.awaitOver(SOON));

        assertEquals(new LessonPhase.Ended(), lesson.newest().snapshot().phase());
        assertEquals(7, lesson.newest().snapshot().at());
    }

    @Test
    void aFaultInterruptsTheLessonWithASentenceAndNoDetails() throws Exception {
        RunningLesson lesson = start((id, listener, stopped) -> {
            throw new UnsatisfiedLinkError("/secret/path");
        });

        assertTrue(lesson.awaitOver(SOON));

        String sentence = lesson.newest().snapshot().phase().sentence().orElseThrow();
        assertTrue(sentence.startsWith("The lesson broke off"), sentence);
        assertFalse(sentence.contains("secret"), sentence);
    }

    @Test
    void whatIsSettledBeforehandIsThereBeforeTheFirstPictureHoweverMuch() throws Exception {
        List<LessonCommand> choices = new ArrayList<>();
        for (int i = 0; i < 3 * LessonInbox.MOST_WAITING; i++) {
            choices.add(new LessonCommand.Decide("Student " + i, ConsentChoice.WITHDRAWN));
        }
        List<LessonCommand> told = new CopyOnWriteArrayList<>();
        LessonId planned = new LessonId("planned-before");
        LessonStarter starter = opening((id, listener, stopped) -> ENDED, told);

        LessonStart start = lessons.start(starter, DEMONSTRATION, planned, choices);

        RunningLesson lesson =
                assertInstanceOf(LessonStart.Started.class, start).lesson();
        assertTrue(lesson.awaitOver(SOON));
        assertEquals(planned, lesson.id());
        assertEquals(choices, told);
        assertEquals(DEMONSTRATION.terms(), lesson.terms());
        assertEquals(now.get(), lesson.began());
    }

    @Test
    void aLessonThatWouldGoAnIllegalWayIsInterrupted() throws Exception {
        RunningLesson lesson = start((id, listener, stopped) -> {
            listener.changed(
                    new SampleLesson().phase(new LessonPhase.Planned(now.get())).snapshot(id));
            return ENDED;
        });

        assertTrue(lesson.awaitOver(SOON));

        assertInstanceOf(
                LessonPhase.Interrupted.class, lesson.newest().snapshot().phase());
    }

    @Test
    void aBrokenWatcherDoesNotEndTheLessonOfTheOthers() throws Exception {
        CountDownLatch watched = new CountDownLatch(1);
        RunningLesson lesson = start((id, listener, stopped) -> {
            watched.await();
            listener.changed(new SampleLesson().at(1).snapshot(id));
            return ENDED;
        });
        lesson.watch(state -> {
            throw new IllegalStateException("broken");
        });
        List<LessonState> seen = new ArrayList<>();
        lesson.watch(seen::add);

        watched.countDown();
        assertTrue(lesson.awaitOver(SOON));

        assertEquals(2, seen.size());
        assertEquals(new LessonPhase.Ended(), lesson.newest().snapshot().phase());
    }

    @Test
    void asManyLessonsAsAllowedAndNoMore(@TempDir Path folder) throws Exception {
        RunningLesson first = start(RunningLessonsTest::untilStopped);
        Path upload = Files.createFile(folder.resolve("second.upload"));

        LessonStart second = lessons.start(
                opening(RunningLessonsTest::untilStopped),
                new LessonRequest.Recording(upload, "second", true, Pace.FAST, LessonTerms.drawn("local")));
        assertEquals(new LessonStart.Full(1), second);
        assertFalse(Files.exists(upload), "a refused upload is removed");

        first.stop();
        assertTrue(first.awaitOver(SOON));
        assertEquals(Optional.empty(), lessons.fullNow());
    }

    @Test
    void anUploadIsGoneBeforeAnybodyHearsThatTheLessonIsOver(@TempDir Path folder) throws Exception {
        Path upload = Files.createFile(folder.resolve("lesson.upload"));
        CountDownLatch watched = new CountDownLatch(1);
        LessonStart start = lessons.start(
                opening((id, listener, stopped) -> {
                    watched.await();
                    assertTrue(Files.exists(upload));
                    return ENDED;
                }),
                new LessonRequest.Recording(upload, "lesson", true, Pace.FAST, LessonTerms.drawn("local")));
        RunningLesson lesson =
                assertInstanceOf(LessonStart.Started.class, start).lesson();
        List<Boolean> thereAtTheEnd = new ArrayList<>();
        lesson.watch(state -> thereAtTheEnd.add(Files.exists(upload)));

        watched.countDown();
        assertTrue(lesson.awaitOver(SOON));

        assertEquals(List.of(false), thereAtTheEnd);
    }

    @Test
    void aRecordingOfTheServersIsKept(@TempDir Path folder) throws Exception {
        Path recording = Files.createFile(folder.resolve("lesson.mp4"));
        LessonStart start = lessons.start(
                opening((id, listener, stopped) -> ENDED),
                new LessonRequest.Recording(recording, "lesson", false, Pace.FAST, LessonTerms.drawn("local")));

        assertTrue(assertInstanceOf(LessonStart.Started.class, start).lesson().awaitOver(SOON));

        assertTrue(Files.exists(recording));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsSentenceAndFreesItsPlace(@TempDir Path folder) throws Exception {
        Path upload = Files.createFile(folder.resolve("lesson.upload"));
        LessonStarter refusing = request -> {
            throw new LessonRefused("This is no recording.");
        };

        LessonStart start = lessons.start(
                refusing, new LessonRequest.Recording(upload, "x", true, Pace.FAST, LessonTerms.drawn("local")));

        assertEquals(new LessonStart.Unreadable("This is no recording."), start);
        assertFalse(Files.exists(upload));
        assertEquals(Optional.empty(), lessons.fullNow());
    }

    @Test
    void aLessonGoesOnUnderItsIdUnlessItRuns() throws Exception {
        // Given a server that was started anew
        LessonId before = LessonId.random();
        LessonRequest goesOn = new LessonRequest.Shared(
                "Biology", Optional.of(new LessonRequest.Continued(before, 83.2)), LessonTerms.drawn("local"));
        LessonStart start = lessons.start(opening(RunningLessonsTest::untilStopped), goesOn);
        RunningLesson lesson =
                assertInstanceOf(LessonStart.Started.class, start).lesson();
        // Then it has its id and its time, and runs once
        assertEquals(before, lesson.id());
        assertEquals(83.2, lesson.newest().snapshot().at());
        assertEquals(List.of(before), announced);
        assertEquals(new LessonStart.Running(), lessons.start(opening(RunningLessonsTest::untilStopped), goesOn));
        // When it is over, it may go on again
        lesson.stop();
        assertTrue(lesson.awaitOver(SOON));
        LessonStart again = lessons.start(opening((id, listener, stopped) -> ENDED), goesOn);
        assertTrue(assertInstanceOf(LessonStart.Started.class, again).lesson().awaitOver(SOON));
    }

    @Test
    void lessonsThatAreOverAreForgottenByAgeAndByNumber() throws Exception {
        List<LessonId> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RunningLesson lesson = start((id, listener, stopped) -> ENDED);
            assertTrue(lesson.awaitOver(SOON));
            ids.add(lesson.id());
        }

        assertEquals(
                ids.subList(1, 3), lessons.all().stream().map(RunningLesson::id).toList());
        now.set(now.get().plus(Duration.ofMinutes(60)));
        assertEquals(Optional.empty(), lessons.find(ids.get(2)));
    }

    @Test
    void closingStopsEveryLessonWaitsForItAndTakesNoMore() throws Exception {
        RunningLesson lesson = start(RunningLessonsTest::untilStopped);

        assertTrue(lessons.close(SOON));

        assertTrue(lesson.newest().last());
        assertEquals(
                new LessonStart.Closing(), lessons.start(opening(RunningLessonsTest::untilStopped), DEMONSTRATION));
    }

    @Test
    void closingDoesNotWaitForEver() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        RunningLesson lesson = start((id, listener, stopped) -> {
            release.await();
            return ENDED;
        });

        assertFalse(lessons.close(Duration.ofMillis(1)));

        release.countDown();
        assertTrue(lesson.awaitOver(SOON));
    }

    private RunningLesson start(Script script) {
        LessonStart start = lessons.start(opening(script), DEMONSTRATION);
        return assertInstanceOf(LessonStart.Started.class, start).lesson();
    }

    private LessonStarter opening(Script script) {
        return opening(script, new ArrayList<>());
    }

    /** @param told takes what the lesson was told when it began */
    private LessonStarter opening(Script script, List<LessonCommand> told) {
        return request -> new OpenLesson() {
            @Override
            public Optional<Double> length() {
                return Optional.of(60.0);
            }

            @Override
            public String runsOn() {
                return "a script";
            }

            @Override
            public LessonFacts run(
                    LessonId id,
                    LessonListener listener,
                    LessonJournal journal,
                    BooleanSupplier stopped,
                    LessonInbox inbox)
                    throws Exception {
                told.addAll(inbox.take());
                return script.play(id, listener, stopped);
            }

            @Override
            public void announced(LessonId id) {
                announced.add(id);
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    private static LessonFacts untilStopped(LessonId id, LessonListener listener, BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            Thread.onSpinWait();
        }
        return ENDED;
    }
}
