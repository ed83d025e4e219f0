package dev.gallerist.cli.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Wakes somebody once, on a thread of its own; to set it again forgets the time before. Safe on any thread. */
interface Alarm extends AutoCloseable {

    /** Runs the work once after that time. */
    void in(Duration time, Runnable work);

    /** Wakes nobody any more, and waits for no one. */
    @Override
    void close();

    /** One that runs by the machine's clock. */
    static Alarm onThread(String name) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
        return new Alarm() {
            private ScheduledFuture<?> next;

            @Override
            public synchronized void in(Duration time, Runnable work) {
                if (thread.isShutdown()) {
                    return;
                }
                if (next != null) {
                    next.cancel(false);
                }
                next = thread.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public synchronized void close() {
                thread.shutdown();
            }
        };
    }
}
