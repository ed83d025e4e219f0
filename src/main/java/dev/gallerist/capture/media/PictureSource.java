package dev.gallerist.capture.media;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Pictures in files, shown one after the other for the same time. The first is decoded when the source is opened and sets the
 * size of all; only one is in memory at a time.
 */
final class PictureSource implements FrameSource {

    private static final int MOST_BYTES = 64 << 20;

    private final String name;
    private final List<Path> files;
    private final double picturesPerSecond;
    private final PictureDecoder decoder;
    private final PixelSize size;
    private Pixels first;
    private int next;

    private PictureSource(
            String name, List<Path> files, double picturesPerSecond, PictureDecoder decoder, Pixels first) {
        this.name = name;
        this.files = files;
        this.picturesPerSecond = picturesPerSecond;
        this.decoder = decoder;
        this.first = first;
        this.size = first.size();
    }

    /** Opens pictures in the order given; there is at least one. */
    static PictureSource open(String name, List<Path> files, double picturesPerSecond) throws SourceUnreadable {
        PictureDecoder decoder = new PictureDecoder();
        try {
            Pixels first = decode(decoder, files.get(0), null);
            return new PictureSource(name, files, picturesPerSecond, decoder, first);
        } catch (SourceUnreadable | RuntimeException e) {
            decoder.close();
            throw e;
        }
    }

    private static Pixels decode(PictureDecoder decoder, Path file, PixelSize into) throws SourceUnreadable {
        String name = Sources.nameOf(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new SourceUnreadable(
                        name + " is larger than " + (MOST_BYTES >> 20) + " MB; save it as a smaller picture.");
            }
            return decoder.decode(name, bytes, into);
        } catch (IOException e) {
            throw new SourceUnreadable(name + " cannot be read; check that it is there and yours to read.", e);
        }
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
        return Optional.of(shownAt(files.size()));
    }

    @Override
    public Optional<Frame> next() throws SourceBroken {
        if (next >= files.size()) {
            return Optional.empty();
        }
        int number = next++;
        Pixels pixels = first != null ? first : decodeOrBreak(number);
        first = null;
        return Optional.of(new Frame(number, shownAt(number), pixels));
    }

    private Pixels decodeOrBreak(int number) throws SourceBroken {
        try {
            return decode(decoder, files.get(number), size);
        } catch (SourceUnreadable e) {
            next = files.size();
            throw new SourceBroken(
                    String.format(
                            Locale.ROOT,
                            "%s ended at %.1f s of %.1f s: %s",
                            name,
                            seconds(number),
                            seconds(files.size()),
                            e.getMessage()),
                    e);
        }
    }

    private Duration shownAt(int number) {
        return Duration.ofNanos(Math.round(seconds(number) * 1e9));
    }

    private double seconds(int number) {
        return number / picturesPerSecond;
    }

    @Override
    public void close() {
        next = files.size();
        first = null;
        decoder.close();
    }
}
