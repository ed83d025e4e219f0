package dev.gallerist.vision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where labels wait to be read: read at once on the thread that asks, or on a thread of their own that holds up no picture.
 *
 * <p>At most 48 labels wait; the newest is read first, and where too many wait the oldest is forgotten and asked for again
 * when it is next seen. Finished readings are picked up by the asking thread, so that votes belong to it alone.
 *
 * <p>Closing waits for the reading under way, drops the others and closes the reader: its native memory is touched by no two
 * threads at a time.
 */
public final class LabelDesk implements AutoCloseable {

    private static final int MOST_WAITING = 48;

    private record Waiting(KnownLabel label, LabelCrop crop, long picture) {}

    private record Finished(Waiting asked, Optional<NameReading> reading) {}

    private final LabelReader reader;
    private final Executor executor;
    private final Runnable stop;

    /** Held while the reader reads; the other fields are guarded by this desk. */
    private final Object reading = new Object();

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<Finished> finished = new ArrayList<>();
    private RuntimeException fault;
    private boolean closed;

    LabelDesk(LabelReader reader, Executor executor, Runnable stop) {
        this.reader = reader;
        this.executor = executor;
        this.stop = stop;
    }

    /**
     * A desk that reads each label before {@link NameLabels#read} returns: the same pictures give the same names.
     *
     * @param reader becomes the desk's own
     */
    public static LabelDesk atOnce(LabelReader reader) {
        return new LabelDesk(reader, Runnable::run, () -> {});
    }

    /**
     * A desk with a thread of its own: names come a picture or two later, and no picture waits for them.
     *
     * @param reader becomes the desk's own
     */
    public static LabelDesk beside(LabelReader reader) {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread labels = new Thread(work, "name-labels");
            labels.setDaemon(true);
            return labels;
        });
        return new LabelDesk(reader, thread, thread::shutdown);
    }

    /** Asks for a reading of the label as this picture shows it. */
    void ask(KnownLabel label, LabelCrop crop, long picture) {
        label.asked();
        synchronized (this) {
            if (closed) {
                return;
            }
            waiting.push(new Waiting(label, crop, picture));
            if (waiting.size() > MOST_WAITING) {
                waiting.removeLast().label().forgotten();
            }
        }
        executor.execute(this::readNewest);
    }

    /**
     * Gives the finished readings to their labels.
     *
     * @throws RuntimeException the reader's own, when a reading failed
     */
    void collect() {
        List<Finished> ready;
        synchronized (this) {
            if (fault != null) {
                throw fault;
            }
            ready = List.copyOf(finished);
            finished.clear();
        }
        ready.forEach(
                done -> done.asked().label().vote(done.reading(), done.asked().picture()));
    }

    private void readNewest() {
        synchronized (reading) {
            Waiting next;
            synchronized (this) {
                next = waiting.poll();
            }
            if (next == null) {
                return;
            }
            try {
                Optional<NameReading> name = reader.read(next.crop());
                synchronized (this) {
                    finished.add(new Finished(next, name));
                }
            } catch (RuntimeException broken) {
                synchronized (this) {
                    fault = broken;
                }
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        stop.run();
        synchronized (reading) {
            reader.close();
        }
    }
}
