package dev.gallerist.live;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One connected overlay: what it knows, and the one message that may be under way to it. Nothing ever queues here: who is slow
 * misses versions. Messages are told by one thread at a time; the other methods are safe on any thread and return at once.
 */
final class Overlay {

    /** A client that takes nothing for so long is as good as gone, and what waits in its connection is memory. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The connection to a client. Every method returns at once. */
    interface Line {

        /** Sends one text message; completes when it was written, however long that takes. */
        CompletionStage<?> send(String text);

        /** Asks for a sign that everything before was taken; it comes to {@link Overlay#answered}. */
        void ping();

        /** Says goodbye, after everything before was taken. */
        void close();

        /** Breaks the connection at once; nothing is waited for. */
        void cut();
    }

    private final Line line;
    private final Runnable wake;
    private long knows;
    private boolean greeted;
    private boolean busy;
    private boolean missed;
    private boolean over;
    private boolean asked;
    private long askedAt;

    /**
     * @param knows the version the client knows already, {@link LessonHistory#NOTHING} where it knows nothing
     * @param wake asks for another turn of {@link #tell}, because something was missed
     */
    Overlay(Line line, long knows, Runnable wake) {
        this.line = line;
        this.knows = knows;
        this.wake = wake;
    }

    /**
     * Sends what is new; nothing while a message is under way. The first call always sends something.
     *
     * @param beat whether to send a beat where nothing is new
     */
    void tell(LessonHistory history, boolean beat) {
        String text;
        synchronized (this) {
            boolean news = !greeted || knows != history.version();
            if (over || busy) {
                missed |= news;
                return;
            }
            if (!news && !beat) {
                return;
            }
            text = history.text(knows);
            knows = history.version();
            greeted = true;
            busy = true;
            over = history.last();
        }
        send(text, history.last());
    }

    /** Asks for a sign of life, unless one is still awaited; when that was too long ago, breaks the connection. */
    void check(long nanoTime) {
        boolean cut;
        synchronized (this) {
            cut = asked && nanoTime - askedAt >= PATIENCE.toNanos();
            if (asked && !cut) {
                return;
            }
            over |= cut;
            asked = true;
            askedAt = nanoTime;
        }
        if (cut) {
            line.cut();
        } else {
            line.ping();
        }
    }

    /** The client gave its sign of life. */
    synchronized void answered() {
        asked = false;
    }

    /** Sends nothing any more. */
    synchronized void left() {
        over = true;
    }

    private void send(String text, boolean last) {
        CompletionStage<?> written;
        try {
            written = line.send(text);
        } catch (RuntimeException broken) {
            written = CompletableFuture.failedStage(broken);
        }
        written.whenComplete((done, fault) -> {
            if (fault != null) {
                // the connection is broken, and whoever holds it hears so too
                left();
            } else if (last) {
                line.close();
            } else {
                written();
            }
        });
    }

    private void written() {
        boolean behind;
        synchronized (this) {
            busy = false;
            behind = missed;
            missed = false;
        }
        if (behind) {
            wake.run();
        }
    }
}
