package dev.gallerist.live;

import dev.gallerist.lesson.LessonState;
import dev.gallerist.lesson.RunningLesson;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Tells one lesson to all who watch it, in turns: each takes the newest state and gives every overlay that is free what it
 * needs. Turns are at least {@link #SHORTEST_GAP} apart, so that nobody gets more than ten messages a second and most need the
 * same; the more watch, the further apart, so that all of them together cost a lesson no more than fifty do. The lesson's own
 * thread only asks for a turn. Safe on any thread.
 */
final class Broadcast {

    /** An overlay shows two or three figures a second; more would only cost. */
    static final Duration SHORTEST_GAP = Duration.ofMillis(100);

    /** Every message costs a call of the system, however many share its text: 500 a second to all, where more than fifty watch. */
    private static final Duration GAP_PER_OVERLAY = Duration.ofMillis(2);

    private static final System.Logger LOG = System.getLogger(Broadcast.class.getName());
    private static final Runnable NOT_WATCHING = () -> {};

    private final RunningLesson lesson;
    private final LessonHistory history;
    private final Later later;
    private final LongSupplier nanoTime;
    private final Set<Overlay> overlays = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean turnDue = new AtomicBoolean();
    private final AtomicBoolean beatDue = new AtomicBoolean();
    private volatile long lastTurn;
    private Runnable unwatch = NOT_WATCHING;

    /**
     * @param run names this start of the lesson
     * @param later where turns are taken
     * @param nanoTime a clock in nanoseconds
     */
    Broadcast(RunningLesson lesson, String run, Later later, LongSupplier nanoTime) {
        this.lesson = lesson;
        this.history = new LessonHistory(run, lesson.newest());
        this.later = later;
        this.nanoTime = nanoTime;
        this.lastTurn = nanoTime.getAsLong() - SHORTEST_GAP.toNanos();
    }

    /** Begins to tell a client, from what it knows already. Its overlay must {@link #leave} in the end. */
    synchronized Overlay join(Overlay.Line line, Optional<Since> since) {
        long known = since.filter(told -> told.run().equals(history.run()))
                .map(Since::version)
                .orElse(LessonHistory.NOTHING);
        Overlay overlay = new Overlay(line, known, this::wake);
        if (overlays.isEmpty()) {
            unwatch = lesson.watch(state -> wake());
        }
        overlays.add(overlay);
        wake();
        return overlay;
    }

    /** Tells it nothing any more. Leaving twice does no harm. */
    synchronized void leave(Overlay overlay) {
        overlay.left();
        if (overlays.remove(overlay) && overlays.isEmpty()) {
            // what happens meanwhile is taken in one step when somebody comes
            unwatch.run();
            unwatch = NOT_WATCHING;
        }
    }

    /** How many watch. */
    int overlays() {
        return overlays.size();
    }

    /** Shows every client that its connection lives, and looks which of them do. */
    void beat() {
        if (!overlays.isEmpty()) {
            beatDue.set(true);
            wake();
        }
    }

    /** There is something to tell: asks for a turn unless one is due. All that a lesson's thread ever does here. */
    private void wake() {
        if (turnDue.compareAndSet(false, true)) {
            long gap = Math.max(SHORTEST_GAP.toNanos(), GAP_PER_OVERLAY.toNanos() * overlays.size());
            long passed = nanoTime.getAsLong() - lastTurn;
            later.run(Duration.ofNanos(Math.max(0, gap - passed)), this::turn);
        }
    }

    private void turn() {
        lastTurn = nanoTime.getAsLong();
        // from here on a change asks for another turn: this one may have looked already
        turnDue.set(false);
        try {
            tellAll();
        } catch (RuntimeException fault) {
            // the next turn tries again
            LOG.log(Level.WARNING, "a lesson could not be told to those who watch it", fault);
        }
    }

    private synchronized void tellAll() {
        LessonState newest = lesson.newest();
        history.take(newest);
        boolean beat = beatDue.getAndSet(false);
        for (Overlay overlay : overlays) {
            overlay.tell(history, beat);
            if (beat) {
                overlay.check(nanoTime.getAsLong());
            }
        }
    }
}
