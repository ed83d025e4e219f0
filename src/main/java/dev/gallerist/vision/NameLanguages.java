package dev.gallerist.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which letters the names of one language are written with. A label of eleven pixels hardly shows whether "ő" or "ố" stands in it,
 * but a name that also has "ű" is Hungarian, and Hungarian has no "ố": so the letters of one script on a label are taken from
 * one language's alphabet, the one under which the label is likeliest, unless every alphabet would have to bend too much of it.
 * Source of the alphabets: the exemplar characters of the Unicode CLDR 48 (models/label/languages.mjs). Immutable.
 */
final class NameLanguages {

    /** What a label may lose in score before no language is taken to be its own, in nats: "Zoë Němcová" is of two. */
    private static final double MOST_BENT = 4;

    /** What each letter of an alphabet costs it: one of ninety letters explains any smudge. */
    private static final double COST_OF_A_LETTER = 0.02;

    private static final int BLANK = 0;

    /** The letters of one language among those a net writes. */
    private record Language(UnicodeScript script, boolean[] excluded, double cost) {}

    private final List<Language> languages = new ArrayList<>();
    private final UnicodeScript[] scripts;
    private final int classes;

    /** @param letters what a net writes: its classes after the blank, in their order */
    NameLanguages(List<String> letters) {
        classes = letters.size() + 1;
        scripts = new UnicodeScript[classes];
        for (int letter = 1; letter < classes; letter++) {
            scripts[letter] = UnicodeScript.of(letters.get(letter - 1).codePointAt(0));
        }
        for (String line : alphabets()) {
            languages.add(language(line.substring(line.indexOf(' ') + 1), letters));
        }
    }

    private Language language(String own, List<String> letters) {
        String alphabet = own + own.toUpperCase(Locale.ROOT) + (own.contains("ı") ? "İ" : "");
        UnicodeScript script = own.isEmpty() ? UnicodeScript.LATIN : UnicodeScript.of(own.codePointAt(0));
        boolean[] excluded = new boolean[classes];
        for (int letter = 1; letter < classes; letter++) {
            String written = letters.get(letter - 1);
            boolean plain = written.codePointAt(0) < 128;
            excluded[letter] = scripts[letter] == script && !plain && !alphabet.contains(written);
        }
        return new Language(script, excluded, COST_OF_A_LETTER * own.length());
    }

    /**
     * Makes the letters impossible that the label's language does not have.
     *
     * @param scores the net's, steps by classes, the blank first; changed in place
     */
    void settle(float[] scores) {
        int[] likeliest = new int[scores.length / classes];
        for (int step = 0; step < likeliest.length; step++) {
            likeliest[step] = likeliest(scores, step * classes, null);
        }
        settle(scores, likeliest, UnicodeScript.LATIN);
        settle(scores, likeliest, UnicodeScript.CYRILLIC);
    }

    private void settle(float[] scores, int[] likeliest, UnicodeScript script) {
        double best = -MOST_BENT;
        Optional<Language> own = Optional.empty();
        for (Language language : languages) {
            double score = language.script == script ? -language.cost - bent(scores, likeliest, language) : best;
            if (score > best) {
                best = score;
                own = Optional.of(language);
            }
        }
        own.ifPresent(language -> exclude(scores, language));
    }

    /** By how much the likeliest reading is likelier than the likeliest in this language. */
    private double bent(float[] scores, int[] likeliest, Language language) {
        double bent = 0;
        for (int step = 0; step < likeliest.length; step++) {
            if (language.excluded[likeliest[step]]) {
                int from = step * classes;
                bent += scores[from + likeliest[step]] - scores[from + likeliest(scores, from, language.excluded)];
            }
        }
        return bent;
    }

    private void exclude(float[] scores, Language language) {
        for (int i = 0; i < scores.length; i++) {
            if (language.excluded[i % classes]) {
                scores[i] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    private int likeliest(float[] scores, int from, boolean[] excluded) {
        int best = BLANK;
        for (int letter = 1; letter < classes; letter++) {
            if (scores[from + letter] > scores[from + best] && (excluded == null || !excluded[letter])) {
                best = letter;
            }
        }
        return best;
    }

    private static List<String> alphabets() {
        try (InputStream in = NameLanguages.class.getResourceAsStream("languages.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
