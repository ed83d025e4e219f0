package dev.gallerist.vision;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a name of what a reader gives: composed letters, single spaces, one script a word, no signs at its ends. */
public final class NameText {

    private static final String LATIN = "ABCEHKMOPTXYaceopxyë";
    private static final String CYRILLIC = "АВСЕНКМОРТХУасеорхуё";
    private static final int MOST_LETTERS = 80;
    private static final int LEAST_LETTERS = 2;

    private NameText() {}

    /** The cleaned name, or nothing when fewer than two letters are left. */
    public static Optional<String> clean(String raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[‘’`´]", "'")
                .replaceAll("[‐‑–—]", "-")
                .replaceAll("\\s+", " ")
                .trim();
        String name = composed.replaceAll("^[^\\p{L}\\p{N}(]+", "")
                .replaceAll("[^\\p{L}\\p{N}.)]+$", "")
                // a speck after a whole word is no full stop, one after an initial is
                .replaceAll("(?<=\\p{L}{3})\\.+$", "");
        String words = Arrays.stream(name.split(" ")).map(NameText::inOneScript).collect(Collectors.joining(" "));
        long letters = words.codePoints().filter(Character::isLetter).count();
        boolean plausible = letters >= LEAST_LETTERS && words.length() <= MOST_LETTERS;
        return plausible ? Optional.of(words) : Optional.empty();
    }

    /**
     * What a reader gives as a reading of a name.
     *
     * @param raw as read
     * @param confidence the reader's own, 0 to 1
     */
    public static Optional<NameReading> reading(String raw, float confidence) {
        return clean(raw).map(name -> new NameReading(name, confidence));
    }

    /** Whether both Latin and Cyrillic letters are in the name. */
    static boolean mixesScripts(String name) {
        return count(name, Character.UnicodeScript.CYRILLIC) > 0 && count(name, Character.UnicodeScript.LATIN) > 0;
    }

    /** A word is Latin or Cyrillic, never both: the rarer script's letters become their twins of the other. */
    private static String inOneScript(String word) {
        long cyrillic = count(word, Character.UnicodeScript.CYRILLIC);
        long latin = count(word, Character.UnicodeScript.LATIN);
        if (cyrillic == 0 || latin == 0) {
            return word;
        }
        String from = cyrillic >= latin ? LATIN : CYRILLIC;
        String to = cyrillic >= latin ? CYRILLIC : LATIN;
        StringBuilder unified = new StringBuilder();
        word.chars().forEach(letter -> {
            int twin = from.indexOf(letter);
            unified.append(twin < 0 ? (char) letter : to.charAt(twin));
        });
        return unified.toString();
    }

    private static long count(String word, Character.UnicodeScript script) {
        return word.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == script)
                .count();
    }
}
