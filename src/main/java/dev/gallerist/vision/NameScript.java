package dev.gallerist.vision;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Mends names in which a reader took letters of one script for their look-alikes of another: a word is Latin or Cyrillic,
 * never both, and a word of look-alikes only is of the script of the others.
 */
final class NameScript {

    private static final String LATIN = "ABCEHKMOPTXYIJSaceopxyijsËëÏï";
    private static final String CYRILLIC = "АВСЕНКМОРТХУІЈЅасеорхуіјѕЁёЇї";

    /** Letters that differ from others by a stroke, which Unicode does not take for a mark. */
    private static final String STROKED = "ҐґŁłĐđØøĦħ";

    private static final String UNSTROKED = "ГгLlDdOoHh";

    /** The tail of a "ğ" is taken for a letter of its own; no language that has the one writes the other behind it. */
    private static final String TAIL = "ğj";

    /** Part of a name's letters that may be look-alikes before its script is in doubt. */
    private static final double EITHER = 0.7;

    private NameScript() {}

    /** Whether two letters look the same and differ by their script only. */
    static boolean twins(int one, int other) {
        int at = Math.max(LATIN.indexOf(one), CYRILLIC.indexOf(one));
        int beside = Math.max(LATIN.indexOf(other), CYRILLIC.indexOf(other));
        return at >= 0 && at == beside && one != other;
    }

    /** Whether two different letters are one but for their marks: "S" and "Ş". */
    static boolean kin(int one, int other) {
        return one != other && plain(one) == plain(other);
    }

    /** Whether the letter carries a mark: "Ş", "é", "й". */
    static boolean marked(int letter) {
        return plain(letter) != letter;
    }

    private static int plain(int letter) {
        int stroked = STROKED.indexOf(letter);
        if (stroked >= 0) {
            return UNSTROKED.charAt(stroked);
        }
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePointAt(0);
    }

    static String unified(String name) {
        String words = Arrays.stream(name.replace(TAIL, "ğ").split(" "))
                .map(NameScript::inOneScript)
                .map(NameScript::inOneCase)
                .map(NameScript::withoutEthFirst)
                .collect(Collectors.joining(" "));
        if (!mixes(words)) {
            return words;
        }
        boolean latinCertain =
                Arrays.stream(words.split(" ")).anyMatch(word -> certain(word, UnicodeScript.LATIN, LATIN));
        boolean cyrillicCertain =
                Arrays.stream(words.split(" ")).anyMatch(word -> certain(word, UnicodeScript.CYRILLIC, CYRILLIC));
        if (latinCertain == cyrillicCertain) {
            return words;
        }
        return latinCertain ? replaced(words, CYRILLIC, LATIN) : replaced(words, LATIN, CYRILLIC);
    }

    /** Whether both Latin and Cyrillic letters are in the name. */
    static boolean mixes(String name) {
        return count(name, UnicodeScript.CYRILLIC) > 0 && count(name, UnicodeScript.LATIN) > 0;
    }

    /** Whether nearly all letters are look-alikes, so that the name may be of either script. */
    static boolean mayBeEither(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        long twins = name.codePoints()
                .filter(letter -> LATIN.indexOf(letter) >= 0 || CYRILLIC.indexOf(letter) >= 0)
                .count();
        return twins >= EITHER * letters;
    }

    /** Whether one letter is a syllable or a word, so that a single one is a name. */
    static boolean standsForMore(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> Character.isLetter(letter);
            default -> false;
        };
    }

    /** Whether a letter of the word has no twin in the other script. */
    private static boolean certain(String word, UnicodeScript script, String twins) {
        return word.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script && twins.indexOf(letter) < 0);
    }

    /** The rarer script's letters become their twins of the other. */
    private static String inOneScript(String word) {
        long cyrillic = count(word, UnicodeScript.CYRILLIC);
        long latin = count(word, UnicodeScript.LATIN);
        if (cyrillic == 0 || latin == 0) {
            return word;
        }
        return cyrillic >= latin ? replaced(word, LATIN, CYRILLIC) : replaced(word, CYRILLIC, LATIN);
    }

    /** Cyrillic and Greek names have no capital behind a small letter, and many small letters there are small capitals: "ЧайковскИй". */
    private static String inOneCase(String word) {
        StringBuilder mended = new StringBuilder(word);
        for (int i = 1; i < word.length(); i++) {
            UnicodeScript script = UnicodeScript.of(word.charAt(i));
            boolean mixed = Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
            if (mixed && (script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK)) {
                mended.setCharAt(i, Character.toLowerCase(word.charAt(i)));
            }
        }
        return mended.toString();
    }

    /** No word begins with the letter eth; the capital that looks the same is the D with a stroke, as in Croatian and Vietnamese. */
    private static String withoutEthFirst(String word) {
        return word.startsWith("Ð") ? "Đ" + word.substring(1) : word;
    }

    private static String replaced(String words, String from, String to) {
        StringBuilder unified = new StringBuilder();
        words.chars().forEach(letter -> {
            int twin = from.indexOf(letter);
            unified.append(twin < 0 ? (char) letter : to.charAt(twin));
        });
        return unified.toString();
    }

    private static long count(String word, UnicodeScript script) {
        return word.codePoints()
                .filter(letter -> UnicodeScript.of(letter) == script)
                .count();
    }
}
