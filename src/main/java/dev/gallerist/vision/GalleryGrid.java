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

    /** Text has more background than ink, a gallery of videos hardly any. */
    private static final double LEAST_SOLIDITY = 0.55;

    /** Bars of buttons above and below a gallery are lower than its tiles. */
    private static final double BAR_OF_TILE = 0.6;

    private static final double BAR_OF_PICTURE = 0.12;

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
        Map<Span, List<Span>> rows = new TreeMap<>((a, b) -> Integer.compare(a.from(), b.from()));
        bands.stream()
                .filter(band -> Math.abs(band.length() - height) <= EDGE)
                .forEach(band -> rows.put(band, columns.apply(band)));
        List<Span> pieces = rows.values().stream().flatMap(List::stream).toList();
        if (pieces.isEmpty()) {
            return List.of();
        }
        int width = Span.usualLength(pieces, EDGE);
        boolean tileLike = width >= LEAST_WIDTH
                && height >= LEAST_HEIGHT
                && width >= NARROWEST * height
                && width <= WIDEST * height;
        return tileLike ? fit(rows, width, height) : List.of();
    }

    private List<Tile> fit(Map<Span, List<Span>> rows, int width, int height) {
        int gap = gap(rows, width);
        if (!completeRows(rows, height, gap)) {
            return List.of();
        }
        Columns places = Columns.of(rows.values(), area, width, gap);
        List<Tile> tiles = new ArrayList<>();
        for (Map.Entry<Span, List<Span>> row : rows.entrySet()) {
            Optional<List<Span>> slots = places.of(row.getValue());
            if (slots.isEmpty()) {
                return List.of();
            }
            Span band = row.getKey();
            slots.get()
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
                boolean leftWhole = Math.abs(left.length() - width) <= EDGE;
                boolean rightWhole = Math.abs(right.length() - width) <= EDGE;
                Span gap = new Span(left.to(), right.from());
                if (leftWhole && rightWhole) {
                    whole.add(gap);
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
        return whole.isEmpty() ? partly.stream().mapToInt(Span::length).min().orElse(0) : Span.usualLength(whole, 1);
    }

    /**
     * Gives bands of another height the row they lie in: a row of dark videos shows only in part. Low bars outside the rows
     * are left out; anything else outside them makes the picture no gallery.
     */
    private boolean completeRows(Map<Span, List<Span>> rows, int height, int gap) {
        List<Span> whole = rows.keySet().stream()
                .filter(band -> Math.abs(band.length() - height) <= 1)
                .toList();
        int pitch = height + gap;
        for (int i = 1; i < whole.size(); i++) {
            int step = whole.get(i).from() - whole.get(i - 1).from();
            pitch = i == 1 ? step : Math.min(pitch, step);
        }
        for (Span band : bands) {
            if (whole.contains(band)) {
                continue;
            }
            Optional<Span> slot = slot(whole.get(0).from(), height, pitch, band);
            if (slot.isPresent()) {
                rows.remove(band);
                rows.computeIfAbsent(slot.get(), columns);
            } else if (rows.containsKey(band)) {
                continue;
            } else if (band.length() > BAR_OF_TILE * height || band.length() > BAR_OF_PICTURE * area.height()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Span> slot(int first, int height, int pitch, Span band) {
        int row = Math.floorDiv(band.from() + EDGE - first, pitch);
        int top = first + row * pitch;
        Span slot = new Span(top, top + height);
        boolean inside = top >= area.y() && slot.to() <= area.bottom() && slot.holds(band, EDGE);
        return inside ? Optional.of(slot) : Optional.empty();
    }
}
