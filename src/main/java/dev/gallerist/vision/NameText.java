package dev.gallerist.vision;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Makes a name of what a reader gives: composed letters, single spaces, one script a word, no signs at its ends, and without
 * what meeting programs and people add to names ({@link NameAdditions}). Stateless and safe on any thread.
 */
public final class NameText {

    private static final int MOST_LETTERS = 80;
    private static final int LEAST_LETTERS = 2;

    private NameText() {}

    /**
     * What a reader gives as a reading of a name; empty when no name is left: fewer than two letters, unless the script
     * writes syllables or words with one, or more than 80 letters.
     *
     * @param raw as read
     * @param confidence the reader's own, 0 to 1
     */
    public static Optional<NameReading> reading(String raw, float confidence) {
        String line = oneLine(raw);
        NameAdditions.Stripped stripped = NameAdditions.strip(line);
        return name(stripped.name()).map(name -> new NameReading(name, confidence, stripped.own()));
    }

    /** The cleaned name alone; otherwise as {@link #reading}. */
    public static Optional<String> clean(String raw) {
        return reading(raw, 1).map(NameReading::text);
    }

    /** Composed and in one line, without what cannot be seen or turns the writing's direction. */
    private static String oneLine(String raw) {
        // more than any label holds is cut before anything is searched in it
        String bounded = raw.length() > 8 * MOST_LETTERS ? raw.substring(0, 8 * MOST_LETTERS) : raw;
        return Normalizer.normalize(bounded, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[‘’‛`´ʼ′]", "'")
                .replaceAll("[‐‑‒–—―−]", "-")
                .trim();
    }

    private static Optional<String> name(String line) {
        String name = line.replaceAll("^[^\\p{L}\\p{N}(]+", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}.)]+$", "")
                // a speck after a whole word is no full stop, one after an initial is
                .replaceAll("(?<=[\\p{L}\\p{M}]{3})\\.+$", "");
        String words = NameScript.unified(name);
        return plausible(words) ? Optional.of(words) : Optional.empty();
    }

    private static boolean plausible(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        boolean syllable = name.codePoints().anyMatch(NameScript::standsForMore);
        return (letters >= LEAST_LETTERS || syllable) && name.codePointCount(0, name.length()) <= MOST_LETTERS;
    }
}
