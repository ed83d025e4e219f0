package dev.gallerist.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Edit distance of names that knows what readers of labels confuse: letters that look alike (l and I, O and 0, rn and m, a
 * Cyrillic letter and its Latin twin), letters with and without their marks, upper and lower case, blanks and signs cost
 * little; any other letter costs 1. Stateless.
 */
final class NameDistance {

    private static final double LOOKS_ALIKE = 0.2;

    /** A letter that misses its mark, or is in the other case: what small labels lose first. */
    private static final double SAME_LETTER = 0.1;

    private static final int MOST_LETTERS = 120;

    /** Pairs of a Cyrillic letter and the Latin one it looks like, in lower case without marks. */
    private static final String TWINS = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsгrиuпnшw";

    private NameDistance() {}

    /** A name's letters, what each is without case and marks, and what it looks like. */
    private record Spelled(int[] letters, int[] bare, int[] shapes) {

        static Spelled of(String name) {
            int[] letters = Normalizer.normalize(name, Normalizer.Form.NFC)
                    .codePoints()
                    .limit(MOST_LETTERS)
                    .toArray();
            return new Spelled(
                    letters,
                    IntStream.of(letters).map(NameDistance::bare).toArray(),
                    IntStream.of(letters).map(NameDistance::shape).toArray());
        }

        int length() {
            return letters.length;
        }

        /** The cost of a letter that the other side lacks. */
        double left(int i) {
            return Character.isLetterOrDigit(letters[i]) ? 1 : LOOKS_ALIKE;
        }

        double replaced(int i, Spelled other, int j) {
            if (letters[i] == other.letters[j]) {
                return 0;
            }
            if (bare[i] == other.bare[j]) {
                return SAME_LETTER;
            }
            return shapes[i] == other.shapes[j] ? LOOKS_ALIKE : 1;
        }

        /** Whether the letters before {@code i} are two that look like the one of the other before {@code j}. */
        boolean pair(int i, Spelled other, int j) {
            return i > 1 && j > 0 && NameDistance.pair(letters[i - 2], letters[i - 1], other.letters[j - 1]);
        }
    }

    /** Weighted edits over the longer length, 0 (same) to 1. */
    static double between(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        Spelled a = Spelled.of(one);
        Spelled b = Spelled.of(other);
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 0 : Math.min(1, edits(a, b) / longer);
    }

    /** Lower case, base letters without marks: what two spellings of one name share. */
    static String folded(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        StringBuilder folded = new StringBuilder(apart.length());
        apart.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> folded.append(base(letter)));
        return folded.toString();
    }

    /** Letters that Unicode does not take apart. */
    private static String base(int letter) {
        return switch (letter) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            default -> Character.toString(letter);
        };
    }

    private static double edits(Spelled a, Spelled b) {
        double[][] cost = new double[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(a, i, b, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static double cheapest(Spelled a, int i, Spelled b, int j, double[][] cost) {
        double best = Double.POSITIVE_INFINITY;
        if (i > 0) {
            best = Math.min(best, cost[i - 1][j] + a.left(i - 1));
        }
        if (j > 0) {
            best = Math.min(best, cost[i][j - 1] + b.left(j - 1));
        }
        if (i > 0 && j > 0) {
            best = Math.min(best, cost[i - 1][j - 1] + a.replaced(i - 1, b, j - 1));
        }
        if (a.pair(i, b, j)) {
            best = Math.min(best, cost[i - 2][j - 1] + LOOKS_ALIKE);
        }
        if (b.pair(j, a, i)) {
            best = Math.min(best, cost[i - 1][j - 2] + LOOKS_ALIKE);
        }
        return best;
    }

    private static int bare(int letter) {
        return letter < 128
                ? Character.toLowerCase(letter)
                : folded(Character.toString(letter)).codePoints().findFirst().orElse(letter);
    }

    /** What a letter looks like on a small label, whatever its script, case and marks. */
    private static int shape(int letter) {
        return switch (letter) {
            case 'I', 'l', '1', '|', '!' -> 'i';
            case 'ł', 'Ł' -> 't';
            case '0' -> 'o';
            case '5' -> 's';
            case '8' -> 'b';
            default -> twin(bare(letter));
        };
    }

    private static int twin(int letter) {
        int at = TWINS.indexOf(letter);
        return at >= 0 && at % 2 == 0 ? TWINS.charAt(at + 1) : letter;
    }

    private static boolean pair(int first, int second, int single) {
        return first == 'r' && second == 'n' && single == 'm'
                || first == 'v' && second == 'v' && single == 'w'
                || first == 'c' && second == 'l' && single == 'd';
    }
}
