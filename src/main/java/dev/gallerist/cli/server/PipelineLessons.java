package dev.gallerist.cli.server;

import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.cli.LessonSources;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.LessonRefused;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonStarter;
import dev.gallerist.lesson.OpenLesson;
import dev.gallerist.lesson.Pace;
import dev.gallerist.pipeline.Instruments;
import dev.gallerist.pipeline.LessonPlan;
import dev.gallerist.pipeline.LessonRun;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.ProfileChoice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Starts lessons with the pipeline: the one place where the server meets it. */
@Singleton
class PipelineLessons implements LessonStarter {

    private final LessonsConfig config;
    private final CueLimits cues;
    private final Nets nets;
    private final ProfileChoice.Wish wish;

    @Inject
    PipelineLessons(LessonsConfig config, CueLimits cues, Nets nets, ProfileChoice.Wish wish) {
        this.config = config;
        this.cues = cues;
        this.nets = nets;
        this.wish = wish;
    }

    @Override
    public OpenLesson open(LessonRequest request) throws LessonRefused {
        try {
            boolean realTime = request.pace() == Pace.REAL_TIME;
            LessonSources.Opened source = LessonSources.open(named(request), config.picturesPerSecond(), realTime);
            return open(request, source, wish.live(realTime));
        } catch (SourceUnreadable | ModelUnavailable unreadable) {
            throw new LessonRefused(unreadable.getMessage(), unreadable);
        }
    }

    private Opened open(LessonRequest request, LessonSources.Opened source, ProfileChoice.Wish how)
            throws ModelUnavailable {
        try {
            return new Opened(request.title(), cuesOf(request), source, ProfileChoice.open(how, nets));
        } catch (ModelUnavailable | RuntimeException | Error fault) {
            source.close();
            throw fault;
        }
    }

    private CueLimits cuesOf(LessonRequest request) {
        return request instanceof LessonRequest.Demonstration ? cues.forDemonstration() : cues;
    }

    private static String named(LessonRequest request) {
        if (request instanceof LessonRequest.Recording recording) {
            return recording.path().toString();
        }
        return LessonSources.DEMONSTRATION;
    }

    /** A source and the instruments to read it with; both are closed with it. */
    private record Opened(String title, CueLimits cues, LessonSources.Opened source, Instruments instruments)
            implements OpenLesson {

        @Override
        public Optional<Double> length() {
            return source.frames().length().map(Opened::seconds);
        }

        @Override
        public String runsOn() {
            return instruments.inWords();
        }

        @Override
        public LessonFacts run(LessonId id, LessonListener listener, BooleanSupplier stopped, LessonInbox inbox) {
            LessonRun run = new LessonRun(
                    LessonPlan.of(id, title).withCues(cues),
                    source.frames(),
                    source.dropped(),
                    instruments,
                    System::nanoTime);
            return run.run(listener, stopped, inbox);
        }

        @Override
        public void close() {
            source.close();
            instruments.close();
        }

        private static double seconds(Duration length) {
            return length.toMillis() / 1e3;
        }
    }
}
