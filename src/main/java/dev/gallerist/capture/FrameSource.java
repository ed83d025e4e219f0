package dev.gallerist.capture;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives the pictures of one meeting, one at a time and in order. Belongs to the thread that takes from it.
 */
public interface FrameSource extends AutoCloseable {

    /** What the source is, for people: a file's name, a stream's address without credentials. */
    String name();

    /** Width and height of its pictures; all have the same. */
    PixelSize size();

    /** How long it plays, where that is known beforehand. */
    Optional<Duration> length();

    /**
     * The next picture, or empty when the source has come to its end.
     *
     * @throws SourceBroken when it stopped in the middle, or when the thread was interrupted while it waited for a picture;
     *     what was taken before stays valid
     */
    Optional<Frame> next() throws SourceBroken;

    /** Frees what the source holds. Calling it twice does no harm. */
    @Override
    void close();
}
