package dev.gallerist.cli.server;

import dev.gallerist.consent.LessonRules;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonStart;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.Pace;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Scripted lessons that run without a server, for tests of what is told to them. Ends them when it is closed. */
final class OpenedLessons implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(10);

    final ScriptedLessons script = new ScriptedLessons();
    final RunningLessons running;

    OpenedLessons(SetClock clock) {
        running = new RunningLessons(
                new RunningLessons.Limits(10, 10, Duration.ofHours(1)), clock, work -> new Thread(work, "lesson"));
    }

    /** Starts a lesson under these rules. */
    RunningLesson start(String id, String owner, Optional<String> course, LessonRules rules) {
        return start(id, new LessonTerms(owner, course, rules), List.of());
    }

    /** Starts a lesson that is told something beforehand. */
    RunningLesson start(String id, LessonTerms terms, List<LessonCommand> beforehand) {
        LessonStart start = running.start(
                script, new LessonRequest.Demonstration(Pace.REAL_TIME, terms), new LessonId(id), beforehand);
        return ((LessonStart.Started) start).lesson();
    }

    /** Ends it; it is over when this returns. */
    static void end(RunningLesson lesson) throws InterruptedException {
        lesson.stop();
        if (!lesson.awaitOver(SOON)) {
            throw new AssertionError("the lesson did not end");
        }
    }

    @Override
    public void close() throws InterruptedException {
        running.close(SOON);
    }
}
