package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters side by side on one line of a patch.
 *
 * @param box around all ink of the line, dots and accents included, within the patch
 * @param letters number of pieces as high as a letter
 * @param letterHeight height of the highest letter, in pixels
 */
record TextLine(PixelBox box, int letters, int letterHeight) {

    private static final int LEAST_HEIGHT = 4;

    /** Widest space inside a name, in letter heights: a translucent box ends nine tenths of one after the last letter. */
    private static final double WIDEST_GAP = 0.8;

    /** Widest space inside a word; after a wider one a video may have begun. */
    private static final double WIDEST_IN_WORD = 0.35;

    private static final double FIRST_GROWTH = 2;
    private static final double SETTLED_GROWTH = 1.5;

    /** Letters that compression has melted together stay within this width, in letter heights. */
    private static final int WIDEST_LETTER = 8;

    private static final double ACCENT_ABOVE = 0.55;
    private static final double TAIL_BELOW = 0.35;

    /** The lines in the pieces of ink, which must come from the left; letters at most so high. */
    static List<TextLine> in(List<Stroke> strokes, int highest) {
        List<Stroke> small = strokes.stream()
                .filter(stroke -> stroke.height() <= highest && stroke.box().width() <= WIDEST_LETTER * highest)
                .toList();
        boolean[] used = new boolean[small.size()];
        List<TextLine> lines = new ArrayList<>();
        for (int seed = 0; seed < small.size(); seed++) {
            if (!used[seed] && small.get(seed).height() >= LEAST_HEIGHT) {
                TextLine line = grow(small, used, seed);
                if (line.letters >= 2) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static TextLine grow(List<Stroke> strokes, boolean[] used, int seed) {
        Stroke last = strokes.get(seed);
        PixelBox line = last.box();
        int letterHeight = line.height();
        int letters = 1;
        used[seed] = true;
        for (int i = seed + 1; i < strokes.size(); i++) {
            Stroke next = strokes.get(i);
            if (next.x() - line.right() > WIDEST_GAP * letterHeight) {
                break;
            }
            if (!used[i] && belongs(line, letters, last, next, letterHeight)) {
                used[i] = true;
                last = next;
                line = around(line, next.box());
                letterHeight = Math.max(letterHeight, next.height());
                letters += next.height() >= LEAST_HEIGHT ? 1 : 0;
            }
        }
        return new TextLine(withAccents(line, strokes, letterHeight), letters, letterHeight);
    }

    private static boolean belongs(PixelBox line, int letters, Stroke last, Stroke next, int letterHeight) {
        boolean sameWord = next.x() - line.right() <= WIDEST_IN_WORD * letterHeight;
        return (sameWord || next.inkLike(last)) && next.groundLike(last) && onLine(line, letters, next.box());
    }

    private static boolean onLine(PixelBox line, int letters, PixelBox next) {
        int shared = Math.min(line.bottom(), next.bottom()) - Math.max(line.y(), next.y());
        int grown = Math.max(line.bottom(), next.bottom()) - Math.min(line.y(), next.y());
        // one small letter does not say how high the line is; three of a name hold its capital
        double growth = letters >= 3 ? SETTLED_GROWTH : FIRST_GROWTH;
        return shared * 2 >= Math.min(next.height(), line.height())
                && grown <= growth * Math.max(LEAST_HEIGHT, line.height());
    }

    private static PixelBox withAccents(PixelBox line, List<Stroke> strokes, int letterHeight) {
        double top = line.y() - ACCENT_ABOVE * letterHeight;
        double bottom = line.bottom() + TAIL_BELOW * letterHeight;
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

    private static PixelBox around(PixelBox a, PixelBox b) {
        return PixelBox.between(
                Math.min(a.x(), b.x()),
                Math.min(a.y(), b.y()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()));
    }
}
