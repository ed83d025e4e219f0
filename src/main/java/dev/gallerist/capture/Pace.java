package dev.gallerist.capture;

import java.util.concurrent.TimeUnit;

/** The time by which a {@link PacedSource} plays: a clock, and a way to wait for it. Safe on any thread. */
public interface Pace {

    /** The clock's time in nanoseconds; only differences mean something. */
    long nanos();

    /**
     * Waits until {@link #nanos()} has reached the time given; returns at once where it is past.
     *
     * @throws InterruptedException when the thread is told to stop
     */
    void waitUntil(long nanos) throws InterruptedException;

    /** The machine's own clock. */
    static Pace realTime() {
        return new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void waitUntil(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
            }
        };
    }
}
