package dev.gallerist.cli.server;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Takes up the lessons that were planned before the server was started anew. */
@Singleton
class PlannedAtStart {

    /** After what finishes or takes up the lessons that broke off. */
    private static final int LATE = 5000;

    void start(@Observes @Priority(LATE) StartupEvent event, PlannedLessons planned) {
        planned.wake();
    }

    /** Before the lessons are ended: none begins any more. */
    void stop(@Observes @Priority(1) ShutdownEvent event, PlannedLessons planned) {
        planned.close();
    }
}
