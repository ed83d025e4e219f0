package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a strip of tiles along one side of something large, as meeting programs show them beside a shared screen. The large
 * thing may be anything, even as dark as the background; it only has to be apart from the strip.
 */
final class StripFinder {

    /** A strip takes at most this part of the picture. */
    private static final double WIDEST_STRIP = 0.45;

    /** What stands beside it fills at least this part of the picture's width and height. */
    private static final double LEAST_STAGE = 0.4;

    /** Of that at least this part shows something: lines of writing need not reach across a dark screen. */
    private static final double LEAST_SHOWN = 0.2;

    /** Lower than this part of the picture are buttons. */
    private static final double LEAST_TILE = 0.08;

    /** Cameras give 16:9, 4:3 or 1:1; upright ones are shown square or cut. */
    private static final double[] ASPECTS = {16 / 9.0, 4 / 3.0, 1};

    private static final double ASPECT_TOLERANCE = 0.12;
    private static final int NARROWEST_PIECE = 24;
    private static final int OUTER_BANDS = 3;

    private final BackgroundLines lines;
    private final PixelBox area;
    private final List<Span> bands;

    /** @param bands the bands of the lines */
    StripFinder(BackgroundLines lines, List<Span> bands) {
        this.lines = lines;
        this.area = lines.area();
        this.bands = bands;
    }

    /** The strip with the most tiles, or nothing. */
    Optional<Layout> find() {
        return Stream.concat(beside(), aboveOrBelow())
                .max(Comparator.comparingInt(layout -> layout.tiles().size()));
    }

    private Stream<Layout> beside() {
        List<Span> pieces = withoutNarrowEnds(lines.pieces());
        if (pieces.size() < 2) {
            return Stream.empty();
        }
        int last = pieces.size() - 1;
        int from = last;
        while (from > 1 && alike(pieces.get(from - 1), pieces.get(last))) {
            from--;
        }
        int to = 0;
        while (to < last - 1 && alike(pieces.get(to + 1), pieces.get(0))) {
            to++;
        }
        Span right = new Span(pieces.get(from - 1).to(), area.right());
        Span left = new Span(area.x(), pieces.get(to + 1).from());
        return Stream.of(
                        side(right, new Span(pieces.get(0).from(), right.from())),
                        side(left, new Span(left.to(), pieces.get(last).to())))
                .flatMap(Optional::stream);
    }

    /** Scroll bars and the like stand outside a strip. */
    private static List<Span> withoutNarrowEnds(List<Span> pieces) {
        int from = 0;
        int to = pieces.size();
        while (from < to && pieces.get(from).length() < NARROWEST_PIECE) {
            from++;
        }
        while (to > from && pieces.get(to - 1).length() < NARROWEST_PIECE) {
            to--;
        }
        return pieces.subList(from, to);
    }

    private static boolean alike(Span piece, Span other) {
        return Math.abs(piece.length() - other.length()) <= Span.slack(other.length());
    }

    private Optional<Layout> side(Span strip, Span rest) {
        if (strip.length() > WIDEST_STRIP * area.width() || rest.length() < LEAST_SHOWN * area.width()) {
            return Optional.empty();
        }
        List<Tile> tiles = lines.in(PixelBox.between(strip.from(), area.y(), strip.to(), area.bottom()))
                .gallery();
        PixelBox besides = PixelBox.between(rest.from(), area.y(), rest.to(), area.bottom());
        return tilesOfAStrip(tiles) ? stage(besides).map(stage -> Layout.strip(tiles, stage)) : Optional.empty();
    }

    /** What stands in the part of the picture that the strip leaves, without bars of buttons. */
    private Optional<PixelBox> stage(PixelBox part) {
        List<Span> shown = lines.in(part).bands();
        Optional<Span> longest = shown.stream().max(Comparator.comparingInt(Span::length));
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        // a dark screen falls into many bands and is all of them
        Span rows = longest.get().length() >= LEAST_STAGE * area.height()
                ? longest.get()
                : new Span(shown.get(0).from(), shown.get(shown.size() - 1).to());
        return rows.length() >= LEAST_STAGE * area.height()
                ? Optional.of(PixelBox.between(part.x(), rows.from(), part.right(), rows.to()))
                : Optional.empty();
    }

    private Stream<Layout> aboveOrBelow() {
        List<Layout> found = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            boolean outer = i < OUTER_BANDS || i >= bands.size() - OUTER_BANDS;
            Span band = bands.get(i);
            if (outer && band.length() >= LEAST_TILE * area.height() && band.length() <= WIDEST_STRIP * area.height()) {
                row(i).ifPresent(found::add);
            }
        }
        return found.stream();
    }

    private Optional<Layout> row(int i) {
        // between its neighbours: beside the stage the edge of the strip would pass for ringing
        int from = i == 0 ? area.y() : bands.get(i - 1).to();
        int to = i == bands.size() - 1 ? area.bottom() : bands.get(i + 1).from();
        boolean isGallery =
                IntStream.range(0, bands.size()).anyMatch(other -> other != i && alike(bands.get(other), bands.get(i)));
        Span rest = from - area.y() > area.bottom() - to ? new Span(area.y(), from) : new Span(to, area.bottom());
        List<Tile> tiles = isGallery
                ? List.of()
                : lines.in(PixelBox.between(area.x(), from, area.right(), to)).gallery();
        return tilesOfAStrip(tiles)
                ? stage(PixelBox.between(area.x(), rest.from(), area.right(), rest.to()))
                        .map(stage -> Layout.strip(tiles, trimmed(stage)))
                : Optional.empty();
    }

    private PixelBox trimmed(PixelBox stage) {
        List<Span> pieces = lines.pieces(new Span(stage.y(), stage.bottom()));
        return pieces.isEmpty()
                ? stage
                : PixelBox.between(
                        pieces.get(0).from(),
                        stage.y(),
                        pieces.get(pieces.size() - 1).to(),
                        stage.bottom());
    }

    private boolean tilesOfAStrip(List<Tile> tiles) {
        if (tiles.isEmpty()) {
            return false;
        }
        PixelBox tile = tiles.get(0).box();
        double aspect = (double) tile.width() / tile.height();
        for (double usual : ASPECTS) {
            if (Math.abs(aspect / usual - 1) <= ASPECT_TOLERANCE) {
                return tile.height() >= LEAST_TILE * area.height();
            }
        }
        return false;
    }
}
