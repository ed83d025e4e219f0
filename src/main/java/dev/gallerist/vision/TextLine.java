package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters side by side on one line of a relief.
 *
 * @param box around all ink of the line, dots and accents included, within the relief
 * @param letters how many there are, about
 * @param letterHeight height of the highest letter, in pixels
 * @param peak how far its strongest letter stands out
 * @param ground brightness around its first letter, 0 to 255
 */
record TextLine(PixelBox box, int letters, int letterHeight, int peak, int ground) {

    static final int LEAST_HEIGHT = 4;

    /** Thin letters between two pixels are this soft at most, as a part of the line's strongest; specks are softer. */
    static final double SOFTEST = 0.33;

    /** Part of the pieces high enough to be letters that stand on one base line or hang from one top line. */
    private static final double ALIGNED = 0.5;

    private static final double ACCENT_ABOVE = 0.55;
    private static final double TAIL_BELOW = 0.35;

    /** Letters that compression has melted together stay within this width, in letter heights. */
    private static final int WIDEST_LETTER = 12;

    /** The lines in the pieces of ink, which must come from the left; letters at most so high. */
    static List<TextLine> in(List<Stroke> strokes, int highest) {
        List<Stroke> small = strokes.stream()
                .filter(stroke -> stroke.height() <= highest && stroke.box().width() <= WIDEST_LETTER * highest)
                .toList();
        boolean[] used = new boolean[small.size()];
        List<TextLine> lines = new ArrayList<>();
        for (int seed = 0; seed < small.size(); seed++) {
            if (!used[seed] && small.get(seed).height() >= LEAST_HEIGHT) {
                LineGrowth line = LineGrowth.from(small, used, seed);
                line.dropSpecksAndSigns();
                if (line.letters() >= 2 && line.aligned() >= ALIGNED) {
                    lines.add(of(line, strokes));
                }
            }
        }
        return lines;
    }

    private static TextLine of(LineGrowth line, List<Stroke> strokes) {
        PixelBox box = withAccents(line.box(), strokes, line.letterHeight());
        return new TextLine(box, line.letters(), line.letterHeight(), line.peak(), line.ground());
    }

    private static PixelBox withAccents(PixelBox line, List<Stroke> strokes, int letterHeight) {
        double top = line.y() - Math.max(2, ACCENT_ABOVE * letterHeight);
        double bottom = line.bottom() + Math.max(2, TAIL_BELOW * letterHeight);
        PixelBox all = line;
        for (Stroke stroke : strokes) {
            PixelBox mark = stroke.box();
            boolean over = mark.x() >= line.x() - 1 && mark.right() <= line.right() + 1;
            boolean slight = mark.height() <= letterHeight / 2 && mark.width() <= letterHeight;
            if (over && slight && mark.y() >= top && mark.bottom() <= bottom) {
                all = around(all, mark);
            }
        }
        return all;
    }

    static PixelBox around(PixelBox a, PixelBox b) {
        return PixelBox.between(
                Math.min(a.x(), b.x()),
                Math.min(a.y(), b.y()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()));
    }
}
