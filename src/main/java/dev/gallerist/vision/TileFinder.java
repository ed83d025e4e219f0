package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.List;
import java.util.Optional;

/**
 * Finds the participants' rectangles of a gallery view by the plain background between them.
 *
 * <p>Full-width lines of background cut the picture into rows, lines as high as a row cut the row into columns; because the
 * tiles of one gallery have one size and one pitch, a tile whose video is as dark as the background is completed from its
 * neighbours ({@link GalleryGrid}). Tiles come row by row from the top left. A picture that is no grid (a shared screen, a
 * speaker with a strip of tiles, one camera filling the picture) gives an empty list: callers then go by faces alone.
 *
 * <p>Stateless and safe on any thread.
 */
public final class TileFinder {

    private static final int SHORTEST_BAND = 6;
    private static final int SHORTEST_PIECE = 2;
    private static final int COLUMN_SAMPLES = 240;
    private static final int ROW_SAMPLES = 24;

    /** A single piece this large may be a letterboxed gallery with a background of its own. */
    private static final double LETTERBOX = 0.4;

    /** The tiles of the picture, row by row; empty when it shows no grid. */
    public List<Tile> find(Frame frame) {
        Pixels pixels = frame.pixels();
        List<Tile> tiles = cut(pixels, pixels.size().whole());
        if (tiles.size() == 1) {
            PixelBox only = tiles.get(0).box();
            if (only.area() >= LETTERBOX * pixels.size().whole().area()) {
                List<Tile> inside = cut(pixels, only);
                return inside.size() > 1 ? inside : tiles;
            }
        }
        return tiles;
    }

    private static List<Tile> cut(Pixels pixels, PixelBox whole) {
        Optional<Background> edge = Background.around(pixels, whole);
        if (edge.isEmpty()) {
            return List.of();
        }
        Background plain = edge.get();
        PixelBox area = plain.withoutBars(whole);
        List<Span> bands = rows(plain, area).filled(SHORTEST_BAND);
        return new GalleryGrid(
                        area, plain, bands, band -> columns(plain, area, band).filled(SHORTEST_PIECE))
                .tiles();
    }

    private static ProjectionProfile rows(Background plain, PixelBox area) {
        int step = Math.max(1, area.width() / COLUMN_SAMPLES);
        ProjectionProfile profile = new ProjectionProfile(area.y(), area.height(), (area.width() + step - 1) / step);
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x += step) {
                if (!plain.at(x, y)) {
                    profile.count(y);
                }
            }
        }
        return profile;
    }

    private static ProjectionProfile columns(Background plain, PixelBox area, Span band) {
        int step = Math.max(1, band.length() / ROW_SAMPLES);
        ProjectionProfile profile = new ProjectionProfile(area.x(), area.width(), (band.length() + step - 1) / step);
        for (int y = band.from(); y < band.to(); y += step) {
            for (int x = area.x(); x < area.right(); x++) {
                if (!plain.at(x, y)) {
                    profile.count(x);
                }
            }
        }
        return profile;
    }
}
