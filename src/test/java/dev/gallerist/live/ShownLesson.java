package dev.gallerist.live;

import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonStart;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.OpenLesson;
import dev.gallerist.lesson.Pace;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SampleLesson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** A running lesson that shows what a test hands to it, on the test's thread, until {@link #end}. */
final class ShownLesson {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final RunningLessons lessons = new RunningLessons(
            new RunningLessons.Limits(1, 0, Duration.ZERO), Clock.systemUTC(), work -> new Thread(work, "lesson"));
    private final RunningLesson running;
    private volatile LessonId id;
    private volatile LessonListener listener;

    ShownLesson() {
        LessonStart start = lessons.start(
                request -> new Shown(), new LessonRequest.Demonstration(Pace.FAST, LessonTerms.drawn("local")));
        running = ((LessonStart.Started) start).lesson();
        await(began);
    }

    RunningLesson running() {
        return running;
    }

    RunningLessons lessons() {
        return lessons;
    }

    /** The lesson now looks like this. */
    void show(SampleLesson state) {
        listener.changed(state.snapshot(id));
    }

    /** It is over, and its last word was said; ending it twice does no harm. */
    void end() {
        ended.countDown();
        try {
            if (!running.awaitOver(SOON)) {
                throw new AssertionError("the lesson does not end");
            }
        } catch (InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    private final class Shown implements OpenLesson {

        @Override
        public Optional<Double> length() {
            return Optional.of(60.0);
        }

        @Override
        public String runsOn() {
            return "test profile";
        }

        @Override
        public LessonFacts run(
                LessonId its, LessonListener told, LessonJournal journal, BooleanSupplier stopped, LessonInbox inbox) {
            id = its;
            listener = told;
            began.countDown();
            await(ended);
            return new LessonFacts(new LessonPhase.Ended(), List.of(), List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public void close() {}
    }
}
