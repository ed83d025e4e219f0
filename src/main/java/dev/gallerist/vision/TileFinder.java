package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.List;
import java.util.Optional;

/**
 * Finds the participants' rectangles in a picture of a meeting by the plain background between them.
 *
 * <p>A gallery: full-width lines of background cut the picture into rows, lines as high as a row cut the row into columns;
 * because the tiles of one gallery have one size and one pitch, a tile whose video is as dark as the background is completed
 * from its neighbours ({@link GalleryGrid}). A strip: tiles along one side of something large ({@link StripFinder}). A picture
 * that is neither (one camera, a slide) has no tiles: callers then go by faces alone. Rounded corners and a speaker's
 * coloured border leave a tile's box where it is, give or take the border's width.
 *
 * <p>Stateless and safe on any thread.
 */
public final class TileFinder {

    /** A single piece this large may be a letterboxed gallery with a background of its own. */
    private static final double LETTERBOX = 0.4;

    /** The tiles of the picture, row by row; empty when it shows neither a gallery nor a strip. */
    public List<Tile> find(Frame frame) {
        return layout(frame).tiles();
    }

    /** The tiles of the picture and what is shared or shown at large beside them. */
    public Layout layout(Frame frame) {
        Pixels pixels = frame.pixels();
        Layout outer = divide(pixels, pixels.size().whole());
        if (outer.stage().isPresent() || outer.tiles().size() != 1) {
            return outer;
        }
        PixelBox only = outer.tiles().get(0).box();
        if (only.area() < LETTERBOX * pixels.size().whole().area()) {
            return outer;
        }
        Layout inside = divide(pixels, only);
        if (inside.tiles().size() > 1 || inside.stage().isPresent()) {
            return inside;
        }
        return Slide.fills(pixels, only) ? Layout.NONE : outer;
    }

    private static Layout divide(Pixels pixels, PixelBox whole) {
        Optional<Background> dominant = Background.around(pixels, whole);
        Layout lone = Layout.NONE;
        for (Background plain : Background.candidates(pixels, whole)) {
            BackgroundLines lines = new BackgroundLines(plain, plain.withoutBars(whole));
            List<Span> bands = lines.bands();
            List<Tile> gallery = lines.gallery(bands);
            if (gallery.size() > 1) {
                return Layout.gallery(gallery);
            }
            Optional<Layout> strip = new StripFinder(lines, bands).find();
            if (strip.isPresent()) {
                return strip.get();
            }
            if (lone.tiles().isEmpty() && dominant.filter(plain::sameAs).isPresent()) {
                lone = Layout.gallery(gallery);
            }
        }
        return lone;
    }
}
