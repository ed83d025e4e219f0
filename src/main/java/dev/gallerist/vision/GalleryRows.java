package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rows of a gallery, all of one height: what lies between lines of background is a row, a part of a row of dark videos,
 * a row in a coloured border, two rows that such a border joins, or a bar of buttons.
 */
final class GalleryRows {

    /** Bars of buttons above and below a gallery are lower than its tiles. */
    private static final double BAR_OF_TILE = 0.6;

    private static final double BAR_OF_PICTURE = 0.12;

    /** Two of buttons with writing under them and one or two of titles; more are lines of writing. */
    private static final int MOST_BARS = 8;

    private final PixelBox area;
    private final List<Span> bands;
    private final List<Span> whole;
    private final int height;
    private final int pitch;

    /** How far a border reaches over one edge of a row. */
    private final int border;

    GalleryRows(PixelBox area, List<Span> bands, int height, int gap) {
        this.area = area;
        this.bands = bands;
        this.height = height;
        this.whole = bands.stream()
                .filter(band -> Math.abs(band.length() - height) <= 1)
                .toList();
        this.pitch = pitch(height + gap);
        this.border = Span.slack(height) / 2 + 1;
    }

    private int pitch(int guess) {
        int least = Integer.MAX_VALUE;
        for (int i = 1; i < whole.size(); i++) {
            int step = whole.get(i).from() - whole.get(i - 1).from();
            // rows in between may be in a border or dark
            least = Math.min(least, step / Math.max(1, Math.round((float) step / guess)));
        }
        return Math.max(1, least == Integer.MAX_VALUE ? guess : least);
    }

    /** Every row from the top, or nothing when a band is neither row nor bar. */
    Optional<List<Span>> complete() {
        TreeSet<Span> rows = new TreeSet<>(Span.FROM_FIRST);
        rows.addAll(whole);
        for (Span band : bands) {
            if (whole.contains(band)) {
                continue;
            }
            List<Span> found = rowsIn(band);
            if (found.isEmpty() && !bar(band)) {
                return Optional.empty();
            }
            found.stream()
                    .filter(row -> rows.stream().noneMatch(other -> other.shared(row) > 0))
                    .toList()
                    .forEach(rows::add);
        }
        addBlack(rows);
        long bars = bands.stream().filter(this::outside).filter(this::bar).count();
        return bars > MOST_BARS ? Optional.empty() : Optional.of(List.copyOf(rows));
    }

    private List<Span> rowsIn(Span band) {
        Span first = slot(band.from() + border);
        if (inArea(first) && first.holds(band, border)) {
            return List.of(first);
        }
        if (Math.abs(band.length() - height) <= 2 * border) {
            int top = (int) Math.round(band.centre() - height / 2.0);
            return List.of(new Span(top, top + height));
        }
        Span last = slot(band.to() - border);
        if (whole.size() > 1 && last.from() > first.from() && new Span(first.from(), last.to()).matches(band, border)) {
            List<Span> joined = new ArrayList<>();
            for (int top = first.from(); top <= last.from(); top += pitch) {
                joined.add(new Span(top, top + height));
            }
            return joined;
        }
        return List.of();
    }

    /** A row of the grid that the whole rows span, the one a line lies in. */
    private Span slot(int line) {
        int origin = whole.get(0).from();
        int top = origin + Math.floorDiv(line - origin, pitch) * pitch;
        return new Span(top, top + height);
    }

    private boolean inArea(Span row) {
        return row.from() >= area.y() && row.to() <= area.bottom();
    }

    private boolean bar(Span band) {
        return band.length() <= BAR_OF_PICTURE * area.height()
                && (outside(band) || band.length() <= BAR_OF_TILE * height);
    }

    private boolean outside(Span band) {
        return band.to() <= whole.get(0).from()
                || band.from() >= whole.get(whole.size() - 1).to();
    }

    /** Whether a row above or below all whole ones is only the place of a bar of buttons. */
    boolean mayBeBar(Span row) {
        return outside(row)
                && bands.stream().filter(band -> band.shared(row) > 0).allMatch(this::bar);
    }

    /** Rows between rows are there though they show nothing at all. */
    private void addBlack(TreeSet<Span> rows) {
        List<Span> black = new ArrayList<>();
        Span above = null;
        for (Span row : rows) {
            if (above != null) {
                int steps = Math.round((float) (row.from() - above.from()) / pitch);
                boolean regular = Math.abs(row.from() - above.from() - steps * pitch) <= border;
                for (int n = 1; n < steps && regular; n++) {
                    black.add(new Span(above.from() + n * pitch, above.from() + n * pitch + height));
                }
            }
            above = row;
        }
        rows.addAll(black);
    }
}
