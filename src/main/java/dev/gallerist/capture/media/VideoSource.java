package dev.gallerist.capture.media;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A recording or a stream. Decodes every picture and converts only those it gives. The first is decoded when it is opened, so
 * that what opens can be read.
 */
final class VideoSource implements FrameSource {

    /** Some recorders write a length a second longer than what they recorded. */
    private static final long SLACK_MICROS = 1_500_000;

    private final String name;
    private final Patience patience;
    private final Demuxer demuxer;
    private final VideoDecoder decoder;
    private final BgrConverter converter = new BgrConverter();
    private final Sampling sampling;
    private final Timeline timeline = new Timeline();
    private final Optional<Duration> length;
    private PixelSize size;
    private Frame first;
    private long given;
    private long decodedUntil = Timeline.UNKNOWN;
    private boolean ended;
    private boolean closed;

    private VideoSource(String name, Patience patience, Demuxer demuxer, VideoDecoder decoder, Sampling sampling) {
        this.name = name;
        this.patience = patience;
        this.demuxer = demuxer;
        this.decoder = decoder;
        this.sampling = sampling;
        this.length = demuxer.length();
    }

    /**
     * Opens a recording or a stream and decodes its first picture.
     *
     * @param address as FFmpeg writes it
     * @param rules FFmpeg's options
     * @param limit the longest wait for an answer, zero for a recording
     */
    static VideoSource open(
            String address, Map<String, String> rules, Duration limit, Refusal refusal, Sampling sampling)
            throws SourceUnreadable {
        Patience patience = new Patience(limit);
        Demuxer demuxer = null;
        VideoDecoder decoder = null;
        try {
            demuxer = Demuxer.open(address, rules, patience, refusal);
            if (!limit.isZero()) {
                demuxer.leaveOutOtherTracks();
            }
            patience.renew();
            decoder = VideoDecoder.open(demuxer, patience, refusal);
            VideoSource source = new VideoSource(refusal.name(), patience, demuxer, decoder, sampling);
            source.begin(refusal);
            return source;
        } catch (SourceUnreadable | RuntimeException e) {
            free(decoder, demuxer, patience);
            throw e;
        }
    }

    private void begin(Refusal refusal) throws SourceUnreadable {
        Optional<AVFrame> picture = decoder.next();
        if (picture.isEmpty()) {
            converter.close();
            throw patience.isLost() ? refusal.notOpened(decoder.ending(), patience) : refusal.notDecoded();
        }
        size = BgrConverter.sizeOf(picture.get());
        first = taken(picture.get()).orElseThrow();
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

    @Override
    public Optional<Frame> next() throws SourceBroken {
        if (first != null) {
            Frame frame = first;
            first = null;
            return Optional.of(frame);
        }
        while (!ended && !closed) {
            Optional<AVFrame> picture = decoder.next();
            if (picture.isEmpty()) {
                ended = true;
                requireWhole();
                break;
            }
            Optional<Frame> frame = taken(picture.get());
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    private Optional<Frame> taken(AVFrame picture) {
        long duration = Math.max(0, demuxer.micros(Math.max(0, picture.duration())));
        long stamp = demuxer.micros(picture.best_effort_timestamp());
        long shownAt = timeline.place(stamp, duration);
        if (stamp != Timeline.UNKNOWN) {
            decodedUntil = Math.max(decodedUntil, stamp + duration);
        }
        return sampling.takes(shownAt)
                ? Optional.of(
                        new Frame(given++, Duration.of(shownAt, ChronoUnit.MICROS), converter.convert(picture, size)))
                : Optional.empty();
    }

    private void requireWhole() throws SourceBroken {
        if (Thread.currentThread().isInterrupted()) {
            throw new SourceBroken(name + " was stopped at " + seconds(timeline.end()) + " s.");
        }
        if (patience.isOver()) {
            throw new SourceBroken(name + " stopped answering at " + seconds(timeline.end())
                    + " s; check that the stream is still on.");
        }
        boolean undecoded = decodedUntil != Timeline.UNKNOWN && decodedUntil + SLACK_MICROS < demuxer.picturesUntil();
        if (decoder.ending() != avutil.AVERROR_EOF || demuxer.unreadMicros() > SLACK_MICROS || undecoded) {
            String of =
                    length.map(l -> " of " + seconds(l.toNanos() / 1000) + " s").orElse("");
            throw new SourceBroken(name + " ended at " + seconds(timeline.end()) + " s" + of
                    + "; what follows is missing or damaged.");
        }
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1e6);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            first = null;
            converter.close();
            free(decoder, demuxer, patience);
        }
    }

    private static void free(VideoDecoder decoder, Demuxer demuxer, Patience patience) {
        if (decoder != null) {
            decoder.close();
        }
        if (demuxer != null) {
            demuxer.close();
        }
        patience.close();
    }
}
