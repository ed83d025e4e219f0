package dev.gallerist.capture.share;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.NewestSlot;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceTally;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.capture.media.PictureDecoder;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The pictures that somebody shares. {@link #offer} takes them encoded, on any thread, and keeps the newest only;
 * {@link #next()} waits for it and decodes it on the lesson's thread. A picture that is damaged is counted and left out.
 * Pictures of single participants are put together to one frame that names its tiles.
 *
 * <p>A shared window can be resized, so every frame has the size its picture came in: fitting all into the first one's size
 * would blur faces and labels of a window that was made larger, and whatever reads frames looks at each one's own size.
 */
public final class SharedSource implements FrameSource {

    /** A face needs 60 pixels; browsers send a few pixels of a window that is minimised. */
    static final int LEAST_SIDE = 64;

    private static final PixelSize UNKNOWN = new PixelSize(LEAST_SIDE, LEAST_SIDE);

    /** A picture and its place on the lesson's clock. */
    private record Placed(SharedPicture shared, Duration at) {}

    private final String name;
    private final Duration startsAt;
    private final LongSupplier nanoTime;
    private final PictureDecoder decoder;
    private final TakenTimes times;
    private final NewestSlot<Placed> slot = new NewestSlot<>();
    private final AtomicLong damaged = new AtomicLong();
    private final ParticipantGallery gallery = new ParticipantGallery();
    private final Workload workload;
    private PixelSize size = UNKNOWN;
    private long given;
    private boolean closed;

    /**
     * @param name what it is called in sentences
     * @param startsAt where on the lesson's clock the first picture stands
     * @param nanoTime a monotonic clock, {@link System#nanoTime} outside of tests
     * @throws SourceUnreadable when pictures cannot be decoded on this machine
     */
    public SharedSource(String name, Duration startsAt, LongSupplier nanoTime) throws SourceUnreadable {
        this.name = name;
        this.startsAt = startsAt;
        this.nanoTime = nanoTime;
        this.decoder = new PictureDecoder();
        this.times = new TakenTimes(startsAt);
        this.workload = new Workload(nanoTime);
    }

    /**
     * Puts a picture in place of one that still waits; one that shows a single participant, in place of that participant's.
     * Returns at once; after the end nothing is taken any more.
     *
     * @return false where it shows one participant more than are kept, and nothing happened
     */
    public synchronized boolean offer(SharedPicture shared) {
        long now = nanoTime.getAsLong();
        Placed placed = new Placed(shared, times.place(shared.takenMillis(), now));
        if (shared.name().isEmpty()) {
            slot.offer(placed);
            return true;
        }
        boolean kept = gallery.put(shared.name().get(), shared.picture().bytes(), now);
        if (kept) {
            slot.offerWhereEmpty(placed);
        }
        return kept;
    }

    /**
     * Says that no picture follows because something is wrong; the taker is told the sentence.
     *
     * @param sentence one, for people
     */
    public void breakOff(String sentence) {
        slot.breakOff(sentence, null);
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
        return Optional.empty();
    }

    @Override
    public Duration startsAt() {
        return startsAt;
    }

    @Override
    public Optional<Frame> next() throws SourceBroken {
        workload.rests();
        try {
            Optional<Placed> newest = slot.take();
            while (newest.isPresent()) {
                workload.begins();
                Optional<Frame> frame = decoded(newest.get());
                if (frame.isPresent()) {
                    return frame;
                }
                newest = slot.take();
            }
            return Optional.empty();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new SourceBroken(name + " was stopped while waiting for a picture.", told);
        }
    }

    @Override
    public boolean ended() {
        return slot.isOver();
    }

    @Override
    public void rouse() {
        slot.rouse();
    }

    private Optional<Frame> decoded(Placed placed) {
        if (placed.shared().name().isPresent()) {
            ParticipantGallery.Composed all = gallery.compose(decoder, nanoTime.getAsLong(), damaged::incrementAndGet);
            size = all.pixels().size();
            return Optional.of(new Frame(given++, placed.at(), all.pixels(), all.tiles()));
        }
        try {
            Pixels pixels = decoder.decode(name, placed.shared().picture().bytes());
            if (Math.min(pixels.size().width(), pixels.size().height()) >= LEAST_SIDE) {
                size = pixels.size();
                return Optional.of(new Frame(given++, placed.at(), pixels));
            }
        } catch (SourceUnreadable unreadable) {
            // the next one may be whole
        }
        damaged.incrementAndGet();
        return Optional.empty();
    }

    /** The counts so far; a damaged picture counts as taken. Safe on any thread. */
    public SourceTally tally() {
        SourceTally counts = slot.tally();
        long replaced = gallery.replaced();
        return new SourceTally(counts.offered() + replaced, counts.taken(), counts.dropped() + replaced);
    }

    /** How many pictures could not be decoded, or were too small to show anybody. Safe on any thread. */
    public long damaged() {
        return damaged.get();
    }

    /** How long the reader is busy with one picture, decoding included. Safe on any thread. */
    public Optional<Duration> timePerPicture() {
        return workload.perPicture();
    }

    /** Lets go whoever waits, and frees native memory: belongs to the lesson's thread as {@link #next()} does. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            slot.shut();
            decoder.close();
        }
    }
}
