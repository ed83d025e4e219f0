package dev.gallerist.pipeline;

import java.util.Optional;

/**
 * How the names on the tiles are to be read.
 *
 * @param languages codes as Tesseract has them, such as {@code eng+rus}; empty for those of English and Russian that are here
 * @param live whether pictures must not wait for names: then labels are read on a thread of their own and names come a little
 *     later; otherwise the same pictures always give the same names
 */
public record NamesWish(Optional<String> languages, boolean live) {

    /** The usual languages, every picture with its names. */
    public static final NamesWish USUAL = new NamesWish(Optional.empty(), false);

    /** The same languages, for a lesson that runs now, or for one that is over. */
    public NamesWish live(boolean now) {
        return new NamesWish(languages, now);
    }
}
