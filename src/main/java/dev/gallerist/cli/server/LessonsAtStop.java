package dev.gallerist.cli.server;

import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.store.JournalTicks;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Ends the lessons before the server does: a net that is running while the process goes away can crash it, and no uploaded
 * recording may stay behind. What they read is written down before the database is closed.
 */
@Singleton
class LessonsAtStop {

    private static final Logger LOG = Logger.getLogger(LessonsAtStop.class);

    void stop(
            @Observes ShutdownEvent event,
            RunningLessons lessons,
            JournalTicks journals,
            UploadFolder uploads,
            LessonsConfig config)
            throws InterruptedException, IOException {
        if (!lessons.close(config.stopPatience())) {
            LOG.warnf("a lesson was still running %s after it was told to stop", config.stopPatience());
        }
        // while the database is still open
        journals.close();
        uploads.close();
    }
}
