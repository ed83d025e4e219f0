package dev.gallerist.capture;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import java.time.Duration;
import java.util.Optional;

/**
 * Plays another source at the pace of a lesson: a picture shown at second 3 is offered three seconds after the first, and
 * only the newest can be taken. Its frames keep their numbers and times, so gaps show what was dropped.
 *
 * <p>A thread of its own reads the inner source, from the first {@link #next()} on, and closes it. {@code next()} belongs to
 * one thread; {@link #tally()} and {@link #close()} may be called from any.
 */
public final class PacedSource implements FrameSource {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final FrameSource source;
    private final Pace pace;
    private final String name;
    private final PixelSize size;
    private final Optional<Duration> length;
    private final NewestSlot<Frame> slot = new NewestSlot<>();
    private final Thread reader;
    private boolean started;
    private boolean closed;

    /**
     * @param source what to play; handed over, closed by this one
     * @param pace the clock to play it by, {@link Pace#realTime()} outside of tests
     */
    public PacedSource(FrameSource source, Pace pace) {
        this.source = source;
        this.pace = pace;
        this.name = source.name();
        this.size = source.size();
        this.length = source.length();
        this.reader = new Thread(this::play, "frames");
        this.reader.setDaemon(true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PixelSize size() {
        return size;
    }

    @Override
    public Optional<Duration> length() {
        return length;
    }

    /** How many pictures were offered, taken and dropped so far. */
    public SourceTally tally() {
        return slot.tally();
    }

    /**
     * Waits for the newest picture. After {@link #close()} there is none.
     *
     * @throws SourceBroken when the inner source broke and its last picture was taken, or when the calling thread was
     *     interrupted while it waited (its interrupt flag stays set)
     */
    @Override
    public Optional<Frame> next() throws SourceBroken {
        start();
        try {
            return slot.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceBroken(name + " was stopped while waiting for a picture.", e);
        }
    }

    private synchronized void start() {
        if (!started && !closed) {
            started = true;
            reader.start();
        }
    }

    private void play() {
        try (source) {
            long start = pace.nanos();
            for (Optional<Frame> frame = source.next(); frame.isPresent(); frame = source.next()) {
                pace.waitUntil(start + frame.get().shownAt().toNanos());
                slot.offer(frame.get());
            }
            slot.end();
        } catch (SourceBroken e) {
            slot.breakOff(e.getMessage(), e);
        } catch (InterruptedException e) {
            slot.end();
        } catch (RuntimeException | Error e) {
            // the taker must hear of it: nobody else waits for this thread
            slot.breakOff(name + " could not be read on.", e);
        }
    }

    /** Stops the reader, which frees the inner source, and waits for it a few seconds at most. */
    @Override
    public void close() {
        boolean reading;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            reading = started;
        }
        slot.shut();
        if (reading) {
            stopReader();
        } else {
            source.close();
        }
    }

    private void stopReader() {
        reader.interrupt();
        try {
            reader.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
