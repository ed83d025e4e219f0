package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.List;

/** Part of a picture cut into bands and pieces by lines of its plain background. */
final class BackgroundLines {

    private static final int SHORTEST_BAND = 6;
    private static final int SHORTEST_PIECE = 2;
    private static final int COLUMN_SAMPLES = 160;

    /** A strip is narrow, and of a stage only its outline counts. */
    private static final int PART_SAMPLES = 80;

    /** Over the whole height of a picture. */
    private static final int TALL_SAMPLES = 40;

    private static final int ROW_SAMPLES = 16;

    private final Background plain;
    private final PixelBox area;
    private final int samples;

    BackgroundLines(Background plain, PixelBox area) {
        this(plain, area, COLUMN_SAMPLES);
    }

    private BackgroundLines(Background plain, PixelBox area, int samples) {
        this.plain = plain;
        this.area = area;
        this.samples = samples;
    }

    PixelBox area() {
        return area;
    }

    /** The same background in another part of the picture. */
    BackgroundLines in(PixelBox part) {
        return new BackgroundLines(plain, part, PART_SAMPLES);
    }

    /** The tiles of the gallery that fills the area. */
    List<Tile> gallery() {
        return gallery(bands());
    }

    /** The tiles of the gallery whose rows are among the given bands. */
    List<Tile> gallery(List<Span> bands) {
        return new GalleryGrid(area, plain, bands, this::pieces).tiles();
    }

    /** Stretches of rows that show something, from the top. */
    List<Span> bands() {
        int step = Math.max(1, area.width() / samples);
        ProjectionProfile profile = new ProjectionProfile(area.y(), area.height(), (area.width() + step - 1) / step);
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x += step) {
                if (!plain.at(x, y)) {
                    profile.count(y);
                }
            }
        }
        return profile.filled(SHORTEST_BAND);
    }

    /** Stretches of columns of a band that show something, from the left. */
    List<Span> pieces(Span band) {
        return pieces(band, ROW_SAMPLES);
    }

    /** Stretches of columns of the whole area that show something, from the left. */
    List<Span> pieces() {
        return pieces(new Span(area.y(), area.bottom()), TALL_SAMPLES);
    }

    private List<Span> pieces(Span band, int samples) {
        int step = Math.max(1, band.length() / samples);
        ProjectionProfile profile = new ProjectionProfile(area.x(), area.width(), (band.length() + step - 1) / step);
        for (int y = band.from(); y < band.to(); y += step) {
            for (int x = area.x(); x < area.right(); x++) {
                if (!plain.at(x, y)) {
                    profile.count(x);
                }
            }
        }
        return profile.filled(SHORTEST_PIECE);
    }
}
