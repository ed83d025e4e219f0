package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gallerist.capture.share.SharedPicture;
import dev.gallerist.capture.share.SharedSource;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.SourceState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where the pictures of one shared lesson come in: knows which connection is its share, says in the lesson how pictures come,
 * advises how many to send, and ends a lesson that nobody shares a window with. Safe on any thread; nothing here waits.
 */
final class ShareDesk {

    private final SharedSource source;
    private final Supplier<Optional<RunningLesson>> lesson;
    private final CaptureLimits limits;
    private final LongSupplier nanoTime;
    private final RefusalCounts refusals;
    private final RateAdvice rate;
    private Share current;
    private int connections;
    private boolean over;
    private boolean paused;
    private String advised;
    private long lastPicture;
    private boolean shared;
    private long unsharedSince;

    /**
     * @param source takes the pictures
     * @param lesson the lesson, once it can be found
     * @param refusals counts what is refused, for the whole server
     * @param nanoTime a monotonic clock
     */
    ShareDesk(
            SharedSource source,
            Supplier<Optional<RunningLesson>> lesson,
            CaptureLimits limits,
            RefusalCounts refusals,
            LongSupplier nanoTime) {
        this.source = source;
        this.lesson = lesson;
        this.limits = limits;
        this.refusals = refusals;
        this.nanoTime = nanoTime;
        this.rate = new RateAdvice(limits.lowestRate(), limits.highestRate());
        this.unsharedSince = nanoTime.getAsLong();
    }

    /** Whether it has as many connections as are allowed at a time. */
    synchronized boolean full() {
        return connections >= limits.connections();
    }

    /** A new connection is the share from now on; the one before is closed. */
    synchronized Share open(ShareConnection connection) {
        Share share = new Share(this, connection, limits, refusals, nanoTime);
        connections++;
        if (over) {
            share.close(CaptureEnd.LESSON_OVER);
            return share;
        }
        if (current != null) {
            current.close(CaptureEnd.TAKEN_OVER);
        }
        current = share;
        shared = true;
        lastPicture = nanoTime.getAsLong();
        advised = advice();
        share.say(advised);
        return share;
    }

    /**
     * A checked picture came. What comes while the lesson is paused, or after the connection's share ended, is let go.
     *
     * @return why it cannot be taken, if it cannot
     */
    synchronized Optional<CaptureEnd> picture(Share from, SharedPicture picture) {
        if (from != current || !shared || over) {
            return Optional.empty();
        }
        lastPicture = nanoTime.getAsLong();
        boolean taken = isPaused() || source.offer(picture);
        return taken ? Optional.empty() : Optional.of(CaptureEnd.TOO_MANY_NAMES);
    }

    /** The teacher ended the share; the window may be shared again. */
    synchronized void ended(Share from) {
        if (from == current && shared) {
            unshared(SourceState.SHARE_ENDED);
        }
    }

    /** A connection is gone. */
    synchronized void left(Share gone) {
        connections--;
        if (gone == current) {
            current = null;
            if (shared) {
                unshared(SourceState.WAITING);
            }
        }
    }

    /** Looks at the clock; to be called a few times a second. */
    synchronized void tick() {
        Optional<RunningLesson> running = lesson.get().filter(one -> !over);
        if (running.isEmpty()) {
            return;
        }
        long now = nanoTime.getAsLong();
        boolean pausedNow = isPaused();
        if (pausedNow || paused) {
            // nobody need send anything then, and a moment is given afterwards
            lastPicture = now;
        }
        paused = pausedNow;
        if (shared && passed(lastPicture, limits.waitingAfter(), now)) {
            running.get().seenThrough(SourceState.WAITING);
        }
        rate.observe(source.timePerPicture(), now);
        adviseAnew();
        if (!shared && passed(unsharedSince, limits.withoutShare(), now)) {
            giveUp(running.get());
        }
    }

    /** The lesson is over: closes the share. */
    synchronized void over() {
        over = true;
        if (current != null) {
            current.close(CaptureEnd.LESSON_OVER);
        }
    }

    private void unshared(SourceState how) {
        shared = false;
        unsharedSince = nanoTime.getAsLong();
        lesson.get().ifPresent(running -> running.seenThrough(how));
    }

    private void giveUp(RunningLesson running) {
        over();
        source.breakOff("Nobody shared a window with this lesson for " + inWords(limits.withoutShare())
                + ", so it was ended; start a new one to go on.");
        // one that is paused is not reading, and would never notice
        running.tell(new LessonCommand.Resume());
    }

    private void adviseAnew() {
        String now = advice();
        if (current != null && !now.equals(advised)) {
            advised = now;
            current.say(now);
        }
    }

    private String advice() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "advice")
                .put("rate", rate.rate())
                .put("width", limits.widest())
                .put("paused", isPaused())
                .toString();
    }

    private boolean isPaused() {
        return lesson.get()
                .map(running -> running.newest().snapshot().phase())
                .filter(LessonPhase.Paused.class::isInstance)
                .isPresent();
    }

    private static boolean passed(long since, Duration wait, long now) {
        return now - since >= wait.toNanos();
    }

    private static String inWords(Duration time) {
        return time.toSeconds() % 60 == 0 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
    }
}
