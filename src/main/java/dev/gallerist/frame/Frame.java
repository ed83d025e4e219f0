package dev.gallerist.frame;

import java.time.Duration;
import java.util.List;

/**
 * One picture of a meeting.
 *
 * @param number counts the frames of a source from 0
 * @param shownAt when it was shown, measured from the source's first picture
 * @param pixels what it shows
 * @param tiles whose parts it is made of, where its source knows; empty where they have to be found
 */
public record Frame(long number, Duration shownAt, Pixels pixels, List<NamedTile> tiles) {

    public Frame {
        tiles = List.copyOf(tiles);
    }

    /** A picture whose tiles have to be found. */
    public Frame(long number, Duration shownAt, Pixels pixels) {
        this(number, shownAt, pixels, List.of());
    }

    /** Width and height. */
    public PixelSize size() {
        return pixels.size();
    }

    /** {@link #shownAt} in seconds. */
    public double seconds() {
        return shownAt.toNanos() / 1e9;
    }
}
