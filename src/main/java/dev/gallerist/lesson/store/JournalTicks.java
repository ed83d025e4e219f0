package dev.gallerist.lesson.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread that writes all lessons of a server, twice a second. Closed by who made it. */
public final class JournalTicks implements AutoCloseable {

    /** Leaves a busy machine more than a second to write, so that what a killed server loses stays below two. */
    public static final Duration EVERY = Duration.ofMillis(500);

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

    private final SqlJournals journals;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "lesson-journals"));

    /** Begins at once. */
    public JournalTicks(SqlJournals journals, Duration every) {
        this.journals = journals;
        thread.scheduleAtFixedRate(journals::commit, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Writes what is left, once, and ends the thread. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        // a batch that was being taken when a lesson ended leaves a last one
        journals.commit();
        journals.commit();
    }
}
