package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes one regular grid of the bands and pieces that background lines cut out of a picture: one tile size, one pitch,
 * rows centred or filled from the left. What does not fit such a grid makes it no gallery.
 */
final class GalleryGrid {

    private static final int EDGE = 3;
    private static final int LEAST_WIDTH = 48;
    private static final int LEAST_HEIGHT = 36;
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 3;
    private static final int MOST_BANDS = 200;
    private static final int MOST_ROWS = 16;

    /** Text has more background than ink, a gallery of videos hardly any. */
    private static final double LEAST_SOLIDITY = 0.55;

    private final PixelBox area;
    private final Background plain;
    private final List<Span> bands;
    private final Function<Span, List<Span>> columns;

    GalleryGrid(PixelBox area, Background plain, List<Span> bands, Function<Span, List<Span>> columns) {
        this.area = area;
        this.plain = plain;
        this.bands = bands;
        this.columns = columns;
    }

    /** The tiles row by row, or none when the pieces make no gallery. */
    List<Tile> tiles() {
        if (bands.isEmpty() || bands.size() > MOST_BANDS) {
            return List.of();
        }
        int height = Span.usualLength(bands, EDGE);
        List<Span> alike = bands.stream()
                .filter(band -> Math.abs(band.length() - height) <= Span.slack(height))
                .toList();
        if (height < LEAST_HEIGHT || alike.size() > MOST_ROWS) {
            return List.of();
        }
        Map<Span, List<Span>> near = new TreeMap<>(Span.FROM_FIRST);
        alike.forEach(band -> near.put(band, columns.apply(band)));
        List<Span> pieces = near.values().stream().flatMap(List::stream).toList();
        if (pieces.isEmpty()) {
            return List.of();
        }
        int width = Span.usualLength(pieces, EDGE);
        boolean tileLike = width >= LEAST_WIDTH && width >= NARROWEST * height && width <= WIDEST * height;
        return tileLike ? fit(near, width, height) : List.of();
    }

    private List<Tile> fit(Map<Span, List<Span>> near, int width, int height) {
        int gap = gap(near, width);
        GalleryRows lines = new GalleryRows(area, bands, height, gap);
        Optional<List<Span>> completed = lines.complete();
        if (completed.isEmpty()) {
            return List.of();
        }
        TreeMap<Span, List<Span>> rows = new TreeMap<>(Span.FROM_FIRST);
        completed.get().forEach(row -> rows.put(row, near.containsKey(row) ? near.get(row) : columns.apply(row)));
        Columns places = Columns.of(rows.values(), area, width, gap);
        List<Tile> tiles = new ArrayList<>();
        for (Map.Entry<Span, List<Span>> row : rows.entrySet()) {
            Optional<List<Span>> slots = places.of(row.getValue(), row.getKey() == rows.lastKey());
            Span band = row.getKey();
            if (slots.isEmpty() && !lines.mayBeBar(band)) {
                return List.of();
            }
            slots.orElse(List.of())
                    .forEach(slot ->
                            tiles.add(new Tile(PixelBox.between(slot.from(), band.from(), slot.to(), band.to()))));
        }
        double solid = tiles.stream()
                .mapToDouble(tile -> plain.solidity(tile.box()))
                .average()
                .orElse(0);
        return solid >= LEAST_SOLIDITY ? List.copyOf(tiles) : List.of();
    }

    /**
     * The background between two tiles of a row; between a whole tile and a part of one where no two whole ones are side by
     * side; between two rows where there is one column.
     */
    private static int gap(Map<Span, List<Span>> rows, int width) {
        List<Span> whole = new ArrayList<>();
        List<Span> partly = new ArrayList<>();
        for (List<Span> pieces : rows.values()) {
            for (int i = 1; i < pieces.size(); i++) {
                Span left = pieces.get(i - 1);
                Span right = pieces.get(i);
                boolean leftWhole = Math.abs(left.length() - width) <= Span.slack(width);
                boolean rightWhole = Math.abs(right.length() - width) <= Span.slack(width);
                Span gap = new Span(left.to(), right.from());
                if (leftWhole && rightWhole) {
                    // from middle to middle: a border around either changes nothing
                    int apart = (int) Math.round(right.centre() - left.centre());
                    whole.add(new Span(0, Math.max(0, apart - width)));
                } else if (leftWhole || rightWhole) {
                    partly.add(gap);
                }
            }
        }
        if (whole.isEmpty() && partly.isEmpty()) {
            List<Span> bands = List.copyOf(rows.keySet());
            for (int i = 1; i < bands.size(); i++) {
                whole.add(new Span(bands.get(i - 1).to(), bands.get(i).from()));
            }
        }
        if (whole.isEmpty()) {
            return partly.stream().mapToInt(Span::length).min().orElse(0);
        }
        // the least of equally frequent ones: beside a black tile a gap seems wide
        List<Integer> alike =
                Span.largestGroup(whole.stream().map(Span::length).sorted().toList(), 1);
        return alike.get(alike.size() / 2);
    }
}
