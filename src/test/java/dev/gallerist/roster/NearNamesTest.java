package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NearNamesTest {

    @Test
    void aLabelMayBeSomebodysMisreadCutShortPartOrInTheOtherAlphabet() {
        near("Anna Berg", "Anna Berk");
        near("Anna Berg", "Anma Ber9");
        near("Tom", "Tam");
        near("Li", "Lo");
        near("Мария Ким", "Maria Kim");
        near("Alexandra Papadopoulou", "Alexandra P…");
        near("Anna Berg", "Anna");
        near("Anna Berg", "berg");
        near("Anna", "Anna Berg (guest)");
    }

    @Test
    void somebodyElseIsSomebodyElse() {
        apart("Anna Berg", "Anna Lindqvist");
        apart("Anna Berg", "Tom Okafor");
        apart("Li", "Bo");
        apart("Tom Ray", "Jun Ito");
    }

    private static void near(String name, String label) {
        assertTrue(NearNames.mayBe(name, label), name + " as " + label);
    }

    private static void apart(String name, String label) {
        assertFalse(NearNames.mayBe(name, label), name + " as " + label);
    }
}
