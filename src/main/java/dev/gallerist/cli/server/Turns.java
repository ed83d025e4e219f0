package dev.gallerist.cli.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does one thing again and again on a thread of its own, first at once, until it is closed; a turn that fails is logged and the next one comes. */
final class Turns implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Turns.class);

    private final ScheduledExecutorService thread;

    /** What is done in a turn. */
    @FunctionalInterface
    interface Turn {
        void take() throws InterruptedException;
    }

    /**
     * @param what a word for the thread's name and the log
     * @param pause from the end of a turn to the next
     */
    Turns(String what, Duration pause, Turn turn) {
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread worker = new Thread(work, what);
            worker.setDaemon(true);
            return worker;
        });
        thread.scheduleWithFixedDelay(() -> take(what, turn), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void take(String what, Turn turn) {
        try {
            turn.take();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            LOG.warnf(fault, "a turn of %s failed; it is tried again", what);
        }
    }

    /** Interrupts the turn that is taken and takes no more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
