package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.List;
import java.util.Optional;

/**
 * How a picture of a meeting is divided.
 *
 * @param tiles the participants' rectangles, row by row; empty when there is neither a gallery nor a strip
 * @param stage what fills most of the picture beside a strip of tiles, in pixels: a shared screen, or one speaker at large;
 *     empty for a gallery
 */
public record Layout(List<Tile> tiles, Optional<PixelBox> stage) {

    /** Nothing that looks like a meeting. */
    public static final Layout NONE = gallery(List.of());

    public Layout {
        tiles = List.copyOf(tiles);
    }

    /** Tiles alone. */
    public static Layout gallery(List<Tile> tiles) {
        return new Layout(tiles, Optional.empty());
    }

    /** Tiles beside something large. */
    public static Layout strip(List<Tile> tiles, PixelBox stage) {
        return new Layout(tiles, Optional.of(stage));
    }
}
