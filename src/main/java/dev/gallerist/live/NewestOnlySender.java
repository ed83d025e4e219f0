package dev.gallerist.live;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends the newest value to one slow reader: at most one send is under way, and when it is written, what is newest then
 * follows. Never queues, never blocks. Safe on any thread; sends follow one another, each seeing what the one before left
 * behind.
 *
 * @param <T> an immutable value
 */
final class NewestOnlySender<T> {

    /** Sends one value and completes when it was written. Called for one value at a time. */
    @FunctionalInterface
    interface Outlet<T> {
        CompletionStage<?> send(T newest);
    }

    private final Supplier<T> newest;
    private final Outlet<T> outlet;
    private final Consumer<Runnable> pause;
    private boolean woken;
    private boolean busy;
    private boolean closed;

    /**
     * @param newest the newest value there is
     * @param outlet where values go; when a send fails, nothing is sent any more
     * @param pause runs the next send after the shortest gap there may be between two sends
     */
    NewestOnlySender(Supplier<T> newest, Outlet<T> outlet, Consumer<Runnable> pause) {
        this.newest = newest;
        this.outlet = outlet;
        this.pause = pause;
    }

    /** There is something to send. Returns at once. */
    void wake() {
        synchronized (this) {
            woken = true;
            if (closed || busy) {
                return;
            }
            busy = true;
        }
        sendNewest();
    }

    /** Sends nothing any more. */
    synchronized void close() {
        closed = true;
    }

    private void sendNewest() {
        synchronized (this) {
            if (closed || !woken) {
                busy = false;
                return;
            }
            woken = false;
        }
        outlet.send(newest.get()).whenComplete((done, fault) -> {
            if (fault == null) {
                pause.accept(this::sendNewest);
            } else {
                close();
            }
        });
    }
}
