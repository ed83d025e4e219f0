package dev.gallerist.live;

import java.time.Duration;

/** Runs work on a thread that may take its time, never on the caller's. */
@FunctionalInterface
interface Later {

    /**
     * Returns at once.
     *
     * @param delay how long to wait before; zero for as soon as a thread is free
     */
    void run(Duration delay, Runnable work);
}
