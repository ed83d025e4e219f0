package dev.gallerist.frame;

import java.time.Duration;

/**
 * One picture of a meeting.
 *
 * @param number counts the frames of a source from 0
 * @param shownAt when it was shown, measured from the source's first picture
 * @param pixels what it shows
 */
public record Frame(long number, Duration shownAt, Pixels pixels) {

    /** Width and height. */
    public PixelSize size() {
        return pixels.size();
    }

    /** {@link #shownAt} in seconds. */
    public double seconds() {
        return shownAt.toNanos() / 1e9;
    }
}
