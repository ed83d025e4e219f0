package dev.gallerist.capture;

import java.time.Duration;

/** A clock that stands until a test moves it on. */
final class HandClock implements Pace {

    private long now = 1_000;
    private long awaited = Long.MIN_VALUE;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void waitUntil(long nanos) throws InterruptedException {
        awaited = nanos;
        notifyAll();
        while (now < nanos) {
            wait();
        }
    }

    synchronized void advance(Duration step) {
        now += step.toNanos();
        notifyAll();
    }

    /** Returns once the player waits for the moment this long after the start: all before it was offered. */
    synchronized void untilPlayerWaitsFor(Duration sinceStart) throws InterruptedException {
        while (awaited < 1_000 + sinceStart.toNanos()) {
            wait();
        }
    }
}
