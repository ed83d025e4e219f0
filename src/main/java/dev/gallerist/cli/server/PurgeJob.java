package dev.gallerist.cli.server;

import dev.gallerist.summary.Purge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Deletes what has been kept for long enough: when the server starts and from then on every hour. */
@Singleton
class PurgeJob {

    private Turns turns;

    void start(@Observes StartupEvent event, Purge purge, RetentionConfig config) {
        turns = new Turns("purge", config.every(), purge::turn);
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
    }
}
