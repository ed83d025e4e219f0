package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLanguagesTest {

    /** The letters of a net that writes what the tests need, in no particular order. */
    private static final List<String> LETTERS =
            " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZőốűŰřěëęşŞșȘțţăāğĝАаёегкнґѓҐ"
                    .codePoints()
                    .mapToObj(Character::toString)
                    .toList();

    private final NameLanguages languages = new NameLanguages(LETTERS);

    @ParameterizedTest(name = "{0} or {1}: {2}")
    @CsvSource({
        "Lốrinc Szűcs, Lőrinc Szűcs, Lőrinc Szűcs",
        "Ştefan Tepeţ, Ștefan Tepeț, Ștefan Tepeț",
        "Bořěk, Borek, Bořěk",
        "ĝeşe, ğeşe, ğeşe",
        "Анна Ґѓк, Анна Ґґк, Анна Ґґк",
    })
    void ofTwoLikelyReadingsTheOneOfOneLanguageIsTaken(String likelier, String other, String taken) {
        assertEquals(taken, settled(likelier, other, 1.5f));
    }

    @Test
    void whatNoLanguageHasIsReadAsItStands() {
        assertEquals("Zoëę Němřőt", settled("Zoëę Němřőt", "Zoee Nemrot", 6));
    }

    @Test
    void eachScriptHasALanguageOfItsOwn() {
        assertEquals("Szűcs Аннё", settled("Szűcs Аннё", "Szucs Анне", 2));
    }

    /** One step a letter: the first reading's letters a margin likelier than the other's, everything else far less. */
    private String settled(String likelier, String other, float margin) {
        int classes = LETTERS.size() + 1;
        float[] scores = new float[likelier.length() * classes];
        java.util.Arrays.fill(scores, -20);
        for (int step = 0; step < likelier.length(); step++) {
            set(scores, step, likelier, margin);
            set(scores, step, other, likelier.charAt(step) == other.charAt(step) ? margin : 0);
        }
        languages.settle(scores);
        List<String> read = new ArrayList<>();
        for (int step = 0; step < likelier.length(); step++) {
            int best = 0;
            for (int letter = 1; letter < classes; letter++) {
                best = scores[step * classes + letter] > scores[step * classes + best] ? letter : best;
            }
            read.add(best == 0 ? "" : LETTERS.get(best - 1));
        }
        return read.stream().collect(Collectors.joining());
    }

    private static void set(float[] scores, int step, String reading, float score) {
        int letter = LETTERS.indexOf(reading.substring(step, step + 1)) + 1;
        if (letter > 0) {
            scores[step * (LETTERS.size() + 1) + letter] = score;
        }
    }
}
