package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.List;

/** Collects the pieces of one line from the left, and lets go what sticks to its ends. Belongs to one thread. */
final class LineGrowth {

    /** Widest space inside a name, in letter heights; wider than any font's, for letters whose edges are soft. */
    private static final double WIDEST_GAP = 1;

    /** Widest space inside a word; signs stand further off. */
    private static final double WIDEST_IN_WORD = 0.35;

    /** A word without a capital hides how high letters are. */
    private static final double FIRST_GROWTH = 2;

    /** A capital with a mark that touches a letter below the line: "Åg". */
    private static final double SETTLED_GROWTH = 1.8;

    /** How much higher than letters a microphone or a hand beside them is, at either end of its height. */
    private static final double SIGN_BEYOND = 0.1;

    private static final double WIDEST_SIGN = 1.5;

    private final List<Stroke> letters = new ArrayList<>();
    private PixelBox box;
    private int letterHeight;

    private LineGrowth(Stroke first) {
        add(first);
    }

    /** The line that begins with the piece given and takes what follows on it; what it takes is marked as used. */
    static LineGrowth from(List<Stroke> strokes, boolean[] used, int seed) {
        used[seed] = true;
        LineGrowth line = new LineGrowth(strokes.get(seed));
        for (int i = seed + 1; i < strokes.size(); i++) {
            Stroke next = strokes.get(i);
            if (next.x() - line.box.right() > WIDEST_GAP * line.letterHeight + 1) {
                break;
            }
            if (!used[i] && line.mayTake(next)) {
                used[i] = true;
                line.add(next);
            }
        }
        return line;
    }

    private void add(Stroke stroke) {
        letters.add(stroke);
        box = box == null ? stroke.box() : TextLine.around(box, stroke.box());
        letterHeight = Math.max(letterHeight, stroke.height());
    }

    private boolean mayTake(Stroke next) {
        int shared = Math.min(box.bottom(), next.box().bottom())
                - Math.max(box.y(), next.box().y());
        int grown = Math.max(box.bottom(), next.box().bottom())
                - Math.min(box.y(), next.box().y());
        double growth = letters.size() >= 3 ? SETTLED_GROWTH : FIRST_GROWTH;
        // inside a word shadows come and go; after a space a video may have begun
        boolean sameWord = next.x() - box.right() <= WIDEST_IN_WORD * letterHeight;
        return (sameWord || next.groundLike(letters.get(letters.size() - 1)))
                && shared * 2 >= Math.min(next.height(), box.height())
                && grown <= growth * Math.max(TextLine.LEAST_HEIGHT, box.height());
    }

    /** Takes off the ends what is too faint to be a letter of this line, and lone signs higher than letters. */
    void dropSpecksAndSigns() {
        int faintest = (int) (TextLine.SOFTEST * peak());
        while (letters.size() > 1 && letters.get(0).peak() < faintest) {
            letters.remove(0);
        }
        while (letters.size() > 1 && letters.get(letters.size() - 1).peak() < faintest) {
            letters.remove(letters.size() - 1);
        }
        measure();
        int second = wordAfter(0);
        if (isSign(0, second)) {
            keep(second, letters.size());
        }
        for (int word = wordAfter(0); word < letters.size(); word = wordAfter(word)) {
            if (isSign(word, wordAfter(word))) {
                // what comes after a sign is no name any more
                keep(0, word);
                return;
            }
        }
    }

    /** Whether the pieces from one to before another are no letters but a sign: narrow, and higher than the rest at both ends. */
    private boolean isSign(int from, int to) {
        List<Stroke> before = new ArrayList<>(letters.subList(0, from));
        List<Stroke> name = before.isEmpty() ? letters.subList(to, letters.size()) : before;
        if (name.size() < 2) {
            return false;
        }
        LineGrowth sign = of(letters.subList(from, to));
        LineGrowth rest = of(name);
        double beyond = Math.max(1, SIGN_BEYOND * rest.letterHeight);
        return sign.box.y() <= rest.box.y() - beyond
                && sign.box.bottom() >= rest.baseLine() + beyond
                && sign.box.width() <= WIDEST_SIGN * rest.letterHeight;
    }

    private void keep(int from, int to) {
        List<Stroke> kept = List.copyOf(letters.subList(from, to));
        letters.clear();
        letters.addAll(kept);
        measure();
    }

    private static LineGrowth of(List<Stroke> strokes) {
        LineGrowth line = new LineGrowth(strokes.get(0));
        strokes.stream().skip(1).forEach(line::add);
        return line;
    }

    /** Where the word after the one that begins there begins; the number of letters where it is the last. */
    private int wordAfter(int begin) {
        int right = letters.get(begin).right();
        for (int i = begin + 1; i < letters.size(); i++) {
            if (letters.get(i).x() - right > WIDEST_IN_WORD * letterHeight) {
                return i;
            }
            right = Math.max(right, letters.get(i).right());
        }
        return letters.size();
    }

    private void measure() {
        List<Stroke> left = List.copyOf(letters);
        letters.clear();
        box = null;
        letterHeight = 0;
        left.forEach(this::add);
    }

    /** First row below most letters. */
    private int baseLine() {
        int best = 0;
        int votes = 0;
        for (Stroke candidate : letters) {
            int bottom = candidate.box().bottom();
            int same = (int) letters.stream()
                    .filter(stroke -> Math.abs(stroke.box().bottom() - bottom) <= tolerance())
                    .count();
            if (same > votes) {
                votes = same;
                best = bottom;
            }
        }
        return best;
    }

    private int tolerance() {
        return Math.max(1, letterHeight / 10);
    }

    PixelBox box() {
        return box;
    }

    int letterHeight() {
        return letterHeight;
    }

    int peak() {
        return letters.stream().mapToInt(Stroke::peak).max().orElse(0);
    }

    int ground() {
        return letters.get(0).ground();
    }

    /** How many letters it has, about. */
    int letters() {
        return letters.stream()
                .filter(this::highEnough)
                .mapToInt(Stroke::letters)
                .sum();
    }

    /** Part of its letters that stand on the base line, 0 to 1. */
    double aligned() {
        int base = baseLine();
        long high = letters.stream().filter(this::highEnough).count();
        long on = letters.stream()
                .filter(this::highEnough)
                .filter(stroke -> Math.abs(stroke.box().bottom() - base) <= tolerance())
                .count();
        return high == 0 ? 0 : (double) on / high;
    }

    private boolean highEnough(Stroke stroke) {
        return stroke.height() >= Math.max(TextLine.LEAST_HEIGHT, letterHeight / 2);
    }
}
