package dev.gallerist.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * While open, an interrupt (Ctrl-C) or a polite kill asks the work to stop and waits until it was closed, so that what was
 * read is still written and no net runs while the JVM goes down.
 */
final class StopOnInterrupt implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop-on-interrupt");

    StopOnInterrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether somebody asked to stop. */
    boolean stopped() {
        return stopped.get();
    }

    private void stopAndWait() {
        stopped.set(true);
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // the hook runs and was just let go
        }
    }
}
