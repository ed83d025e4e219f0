package dev.gallerist.cli.server;

import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRefused;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonStarter;
import dev.gallerist.lesson.OpenLesson;
import dev.gallerist.lesson.SampleLesson;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Drives the server's edge in tests: a lesson shows exactly the states a test hands to {@link #show}, until a last one or a
 * stop. A recording that begins with "broken" is refused as the pipeline refuses what it cannot read.
 */
@Alternative
@Singleton
public class ScriptedLessons implements LessonStarter {

    private static final String BROKEN = "broken";

    private final BlockingQueue<SampleLesson> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<LessonCommand> told = new LinkedBlockingQueue<>();
    private volatile LessonRequest opened;

    /** The running lesson now looks like this; it is over when the phase says so. */
    public void show(SampleLesson state) {
        states.add(state);
    }

    /** What was asked for last. */
    LessonRequest opened() {
        return opened;
    }

    /** The next thing a lesson is told; fails where nothing comes. */
    LessonCommand told() throws InterruptedException {
        return Objects.requireNonNull(told.poll(10, TimeUnit.SECONDS), "the lesson was told nothing");
    }

    /** Nothing is left to be shown. */
    void forget() {
        told.clear();
        states.clear();
    }

    @Override
    public OpenLesson open(LessonRequest request) throws LessonRefused {
        opened = request;
        if (request instanceof LessonRequest.Recording recording && startsBroken(recording)) {
            throw new LessonRefused("This file is no recording that can be read.");
        }
        return new Scripted();
    }

    private static boolean startsBroken(LessonRequest.Recording recording) {
        try {
            return new String(Files.readAllBytes(recording.path())).startsWith(BROKEN);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private final class Scripted implements OpenLesson {

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
                LessonId id, LessonListener listener, LessonJournal journal, BooleanSupplier stopped, LessonInbox inbox)
                throws InterruptedException {
            while (!stopped.getAsBoolean()) {
                told.addAll(inbox.take());
                SampleLesson state = states.poll(20, TimeUnit.MILLISECONDS);
                if (state != null) {
                    listener.changed(state.snapshot(id));
                    if (state.snapshot(id).phase().last()) {
                        return facts(state.snapshot(id).phase());
                    }
                }
            }
            return facts(new LessonPhase.Ended());
        }

        @Override
        public void close() {
            states.clear();
        }

        private LessonFacts facts(LessonPhase phase) {
            return new LessonFacts(phase, List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }
}
