package dev.gallerist.cli.server;

import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.capture.share.SharedSource;
import dev.gallerist.cli.LessonSources;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.LessonRefused;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonStarter;
import dev.gallerist.lesson.LessonTerms;
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
    private final ShareDesks desks;

    @Inject
    PipelineLessons(LessonsConfig config, CueLimits cues, Nets nets, ProfileChoice.Wish wish, ShareDesks desks) {
        this.desks = desks;
        this.config = config;
        this.cues = cues;
        this.nets = nets;
        this.wish = wish;
    }

    @Override
    public OpenLesson open(LessonRequest request) throws LessonRefused {
        try {
            if (request instanceof LessonRequest.Shared shared) {
                return open(shared);
            }
            boolean realTime = request.pace() == Pace.REAL_TIME;
            LessonSources.Opened source = LessonSources.open(named(request), config.picturesPerSecond(), realTime);
            return open(request, source, wish.live(realTime), Desk.NONE);
        } catch (SourceUnreadable | ModelUnavailable unreadable) {
            throw new LessonRefused(unreadable.getMessage(), unreadable);
        }
    }

    private Opened open(LessonRequest.Shared request) throws SourceUnreadable, ModelUnavailable {
        double at = request.continues().map(LessonRequest.Continued::at).orElse(0.0);
        SharedSource shared =
                new SharedSource("The shared window", Duration.ofMillis(Math.round(at * 1000)), System::nanoTime);
        LessonSources.Opened source =
                new LessonSources.Opened(shared, () -> shared.tally().dropped());
        return open(request, source, wish.live(true), new Desk() {
            @Override
            public void open(LessonId id) {
                desks.open(id, shared);
            }

            @Override
            public void close(LessonId id) {
                desks.close(id);
            }
        });
    }

    private Opened open(LessonRequest request, LessonSources.Opened source, ProfileChoice.Wish how, Desk desk)
            throws ModelUnavailable {
        try {
            return new Opened(
                    request.title(), request.terms(), cuesOf(request), source, ProfileChoice.open(how, nets), desk);
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

    /** Where a lesson's pictures are handed in, if they are sent. */
    private interface Desk {

        Desk NONE = new Desk() {
            @Override
            public void open(LessonId id) {}

            @Override
            public void close(LessonId id) {}
        };

        void open(LessonId id);

        void close(LessonId id);
    }

    /** A source and the instruments to read it with; both are closed with it. */
    private static final class Opened implements OpenLesson {

        private final String title;
        private final LessonTerms terms;
        private final CueLimits cues;
        private final LessonSources.Opened source;
        private final Instruments instruments;
        private final Desk desk;
        private Optional<LessonId> announced = Optional.empty();

        Opened(
                String title,
                LessonTerms terms,
                CueLimits cues,
                LessonSources.Opened source,
                Instruments instruments,
                Desk desk) {
            this.title = title;
            this.terms = terms;
            this.cues = cues;
            this.source = source;
            this.instruments = instruments;
            this.desk = desk;
        }

        @Override
        public void announced(LessonId id) {
            announced = Optional.of(id);
            desk.open(id);
        }

        @Override
        public void rouse() {
            source.frames().rouse();
        }

        @Override
        public Optional<Double> length() {
            return source.frames().length().map(Opened::seconds);
        }

        @Override
        public String runsOn() {
            return instruments.inWords();
        }

        @Override
        public LessonFacts run(
                LessonId id,
                LessonListener listener,
                LessonJournal journal,
                BooleanSupplier stopped,
                LessonInbox inbox) {
            LessonRun run = new LessonRun(
                    LessonPlan.of(id, title)
                            .withCues(cues)
                            .under(terms.rules(), journal)
                            .leavingOut(terms.ownName()),
                    source.frames(),
                    source.dropped(),
                    instruments,
                    System::nanoTime);
            return run.run(listener, stopped, inbox);
        }

        @Override
        public void close() {
            announced.ifPresent(desk::close);
            source.close();
            instruments.close();
        }

        private static double seconds(Duration length) {
            return length.toMillis() / 1e3;
        }
    }
}
