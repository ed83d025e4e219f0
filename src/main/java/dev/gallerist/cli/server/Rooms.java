package dev.gallerist.cli.server;

import dev.gallerist.access.Origins;
import dev.gallerist.access.Tickets;
import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.lesson.LessonJournals;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.pipeline.NamesWish;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.ProfileChoice;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the plain objects of the rooms, once per server. */
@Singleton
class Rooms {

    /** More than all overlays of a school could ask for within a ticket's life. */
    private static final int UNUSED_TICKETS_AT_MOST = 1000;

    @Produces
    @Singleton
    RunningLessons lessons(LessonsConfig config, LessonJournals journals) {
        AtomicInteger number = new AtomicInteger();
        return new RunningLessons(
                new RunningLessons.Limits(config.atOnce(), config.kept(), config.keptFor()),
                Clock.systemUTC(),
                // numbered, not named by the lesson: a thread's name stands in the log
                work -> new Thread(work, "lesson-" + number.incrementAndGet()),
                journals);
    }

    @Produces
    @Singleton
    Nets nets() throws ModelUnavailable {
        return new Nets(new ModelShelf(
                ModelPlaces.fromEnvironment(System.getenv(), Path.of("").toAbsolutePath())));
    }

    @Produces
    @Singleton
    ProfileChoice.Wish wish(ReadingConfig config, NamesConfig names) {
        return new ProfileChoice.Wish(
                config.profile(), config.expressionModel(), new NamesWish(names.languages(), false));
    }

    /** Made when the server starts, so that limits that cannot be keep it from starting and not from giving a lesson. */
    @Startup
    @Produces
    @Singleton
    CueLimits cues(CuesConfig config) {
        return config.limits();
    }

    @Produces
    @Singleton
    Tickets tickets(AccessConfig config) {
        return new Tickets(Clock.systemUTC(), new SecureRandom(), config.ticketLife(), UNUSED_TICKETS_AT_MOST);
    }

    @Produces
    @Singleton
    RefusalCounts refusals() {
        return new RefusalCounts();
    }

    @Produces
    @Singleton
    ShareDesks desks(RunningLessons lessons, CaptureConfig config, RefusalCounts refusals) {
        return new ShareDesks(lessons, config.limits(), refusals, System::nanoTime);
    }

    @Produces
    @Singleton
    Origins origins(AccessConfig config) {
        return new Origins(config.origins().orElse(List.of()));
    }

    @Produces
    @Singleton
    RecordingFolders folders(RecordingsConfig config) {
        return new RecordingFolders(config.folders().orElse(List.of()));
    }

    @Produces
    @Singleton
    UploadFolder uploads(RecordingsConfig config) {
        return new UploadFolder(config.maxUpload().asLongValue());
    }
}
