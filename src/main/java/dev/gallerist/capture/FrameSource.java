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

    /** Width and height of its pictures; of a shared window, which may be resized, those of the newest one taken. */
    PixelSize size();

    /** How long it plays, where that is known beforehand. */
    Optional<Duration> length();

    /** Where on the lesson's clock its first picture stands: at zero, unless it goes on with a lesson that broke off. */
    default Duration startsAt() {
        return Duration.ZERO;
    }

    /**
     * The next picture, or empty when the source has come to its end, or was roused while it waited: {@link #ended()} tells.
     *
     * @throws SourceBroken when it stopped in the middle, or when the thread was interrupted while it waited for a picture;
     *     what was taken before stays valid
     */
    Optional<Frame> next() throws SourceBroken;

    /**
     * Whether an empty {@link #next()} was the end. Asked by the taker only.
     */
    default boolean ended() {
        return true;
    }

    /**
     * Lets a {@link #next()} that waits for a picture, or else the following one, return empty at once, so that the taker
     * looks at what it was told meanwhile. Safe on any thread, also after the end. Sources that never wait long do nothing.
     */
    default void rouse() {}

    /** Frees what the source holds. Calling it twice does no harm. */
    @Override
    void close();
}
