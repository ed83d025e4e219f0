package dev.gallerist.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentRosterTest {

    private static final ConsentRoster LISTED = ConsentRoster.of(new ConsentBasis.OnlyListed());
    private static final ConsentRoster EVERYONE = ConsentRoster.of(new ConsentBasis.EveryoneAgreed("all signed"));

    @Test
    void whoSaidNothingIsNotReadUnlessEverybodyAgreed() {
        assertFalse(reads(LISTED, "Ann"));
        assertFalse(LISTED.everybody());
        assertTrue(reads(EVERYONE, "Ann"));
        assertTrue(EVERYONE.decide(Optional.empty()));
        assertTrue(ConsentRoster.of(new ConsentBasis.Drawn()).decide(Optional.empty()));
    }

    @Test
    void namesAreOneWhateverTheirCaseBlanksAndComposition() {
        ConsentRoster roster = LISTED.with("Zoë  Straße", ConsentChoice.GIVEN);
        assertTrue(reads(roster, "zoe\u0308 STRASSE"));
        assertTrue(reads(roster, " Zo\u200bë\u00a0Straße"));
        assertFalse(reads(roster, "Zoe Straße"));
    }

    @Test
    void theNewestWordCountsAndARefusalIsNoYes() {
        ConsentRoster roster = LISTED.with("Ann", ConsentChoice.GIVEN).with("ANN", ConsentChoice.ERASED);
        assertFalse(reads(roster, "Ann"));
        assertEquals(List.of(new ConsentRoster.Person("Ann", ConsentChoice.ERASED)), roster.people());
        assertTrue(reads(roster.with("ann", ConsentChoice.GIVEN), "Ann"));
        assertEquals(roster, roster.with(" \u200b", ConsentChoice.GIVEN), "nobody is called so");
    }

    @Test
    void afterTheFirstRefusalOnlySureOthersAreRead() {
        ConsentRoster roster = EVERYONE.with("Ann", ConsentChoice.WITHDRAWN);
        assertFalse(roster.everybody());
        assertFalse(reads(roster, "Ann"));
        assertTrue(reads(roster, "Bob"));
        assertFalse(roster.decide(Optional.empty()));
    }

    @Test
    void theConsentColumnIsReadInSeveralLanguagesAndNoClearYesIsANo() {
        for (String yes : List.of("yes", "Given", " JA ", "да", "Sí", "oui", "1", "✓")) {
            assertEquals(Optional.of(ConsentChoice.GIVEN), ConsentChoice.said(yes), yes);
        }
        for (String no : List.of("no", "Nein", "нет", "withdrawn", "maybe", "?", "не да", "yes but not today")) {
            assertEquals(Optional.of(ConsentChoice.WITHDRAWN), ConsentChoice.said(no), no);
        }
        assertEquals(Optional.of(ConsentChoice.ERASED), ConsentChoice.said("löschen"));
        assertEquals(Optional.empty(), ConsentChoice.said("  "));
    }

    private static boolean reads(ConsentRoster roster, String name) {
        return roster.decide(Optional.of(name));
    }
}
