package dev.gallerist.capture;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Room for one picture, decoded or not, between the thread that has pictures and the thread that reads them: a newer picture replaces one
 * that was not taken, so that a slow reader lowers the rate and never raises the delay. Safe on any thread; waiting costs no
 * processor time.
 *
 * @param <T> a picture
 */
public final class NewestSlot<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private T waiting;
    private boolean ended;
    private boolean roused;
    private String breach;
    private Throwable cause;
    private long offered;
    private long taken;
    private long dropped;

    /** Puts a picture in, in place of one that still waits. After the end nothing is put in any more. */
    public void offer(T picture) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            offered++;
            if (waiting != null) {
                dropped++;
            }
            waiting = picture;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Puts a picture in where none waits, and otherwise leaves the one that does; nothing counts as dropped. */
    public void offerWhereEmpty(T picture) {
        lock.lock();
        try {
            if (waiting == null) {
                offer(picture);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says that no picture follows. One that waits can still be taken. */
    public void end() {
        end(null, null);
    }

    /**
     * Says that no picture follows because the source broke. One that waits can still be taken.
     *
     * @param sentence what the taker is told, once, after the last picture
     * @param reason what lies behind it
     */
    public void breakOff(String sentence, Throwable reason) {
        end(sentence, reason);
    }

    private void end(String sentence, Throwable reason) {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                breach = sentence;
                cause = reason;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets the taker that waits, or else the next one, come back empty-handed once, though pictures may follow. */
    public void rouse() {
        lock.lock();
        try {
            roused = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing follows and nothing waits. */
    public boolean isOver() {
        lock.lock();
        try {
            return ended && waiting == null && breach == null;
        } finally {
            lock.unlock();
        }
    }

    /** Throws away a picture that waits and lets nobody wait longer; the taker sees the end. */
    public void shut() {
        lock.lock();
        try {
            ended = true;
            breach = null;
            if (waiting != null) {
                dropped++;
                waiting = null;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the newest picture and takes it; empty at the end, and after {@link #rouse()} where no picture waits.
     *
     * @throws SourceBroken when the source broke and its last picture was taken
     * @throws InterruptedException when the waiting thread is told to stop
     */
    public Optional<T> take() throws SourceBroken, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting == null && !ended && !roused) {
                changed.await();
            }
            roused = false;
            return waiting != null ? Optional.of(takeWaiting()) : atTheEnd();
        } finally {
            lock.unlock();
        }
    }

    private T takeWaiting() {
        T picture = waiting;
        waiting = null;
        taken++;
        return picture;
    }

    private Optional<T> atTheEnd() throws SourceBroken {
        if (breach == null) {
            return Optional.empty();
        }
        String sentence = breach;
        breach = null;
        throw new SourceBroken(sentence, cause);
    }

    /** The counts so far. */
    public SourceTally tally() {
        lock.lock();
        try {
            return new SourceTally(offered, taken, dropped);
        } finally {
            lock.unlock();
        }
    }
}
