package dev.gallerist.lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where commands wait until the lesson's thread takes them, before each picture. Bounded; a class list that was not taken yet
 * is replaced by a newer one, because it is large and the older one means nothing any more. Safe on any thread; only the
 * lesson's thread waits, and only while the lesson is paused.
 */
public final class LessonInbox {

    /** Commands that may wait: a teacher who corrects a whole class between two pictures. */
    static final int MOST_WAITING = 100;

    /** What became of a command. */
    public enum Delivery {
        /** It is carried out before the next picture. */
        TAKEN,
        /** Too many commands wait. */
        FULL,
        /** The lesson takes no more commands. */
        OVER
    }

    private final Deque<LessonCommand> waiting = new ArrayDeque<>();
    private boolean closed;
    private boolean rung;

    /**
     * Puts in what the lesson is to know before its first picture: more than may wait later, as much as who starts the lesson
     * bounds it to.
     */
    synchronized void begin(List<LessonCommand> beforehand) {
        waiting.addAll(beforehand);
    }

    /** Puts a command in, behind those that wait. */
    public synchronized Delivery put(LessonCommand command) {
        if (closed) {
            return Delivery.OVER;
        }
        if (command instanceof LessonCommand.ExpectNames) {
            waiting.removeIf(LessonCommand.ExpectNames.class::isInstance);
        }
        if (waiting.size() >= MOST_WAITING) {
            return Delivery.FULL;
        }
        waiting.add(command);
        notifyAll();
        return Delivery.TAKEN;
    }

    /** Takes out everything that waits, oldest first. */
    public synchronized List<LessonCommand> take() {
        List<LessonCommand> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /**
     * Waits, without processor time, until a command waits or {@link #ring()} was called since the last wait.
     *
     * @throws InterruptedException when the thread is told to stop
     */
    public synchronized void await() throws InterruptedException {
        while (waiting.isEmpty() && !rung) {
            wait();
        }
        rung = false;
    }

    /** Lets whoever waits, or else waits next, look up once although no command came. */
    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** Lets no more commands in, and takes out those that still wait. */
    synchronized List<LessonCommand> close() {
        closed = true;
        return take();
    }
}
