package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownLabelTest {

    private final KnownLabel label = new KnownLabel(new LabelMask(new byte[] {0}, 1, 1));

    @Test
    void theNameReadMostSurelyCounts() {
        label.vote(reading("Emma Wilsom", 0.6f), 1);
        label.vote(reading("Emma Wilson", 0.9f), 6);

        assertEquals("Emma Wilson", label.name().orElseThrow().text());
    }

    @Test
    void aReadingThatLostAnEndSpeaksForTheWholeName() {
        // Given two sure readings without the first letter and one less sure one with it
        label.vote(reading("heresa May", 0.95f), 1);
        label.vote(reading("Theresa May", 0.7f), 6);

        // Then
        assertEquals("Theresa May", label.name().orElseThrow().text());
    }

    @Test
    void aShortNameIsNotTheBeginningOfAnyLongerOne() {
        label.vote(reading("Al", 0.9f), 1);
        label.vote(reading("Alexander", 0.4f), 6);

        assertEquals("Al", label.name().orElseThrow().text());
    }

    @Test
    void oneReadingThatSawTheMarkOfTheOwnTileIsEnough() {
        label.vote(Optional.of(new NameReading("Emma", 0.5f, true)), 1);
        label.vote(reading("Emma", 0.9f), 6);

        assertTrue(label.name().orElseThrow().own());
    }

    @Test
    void noReadingIsWantedWhileOneIsOnItsWay() {
        assertTrue(label.wantsReading(1));
        label.asked();
        assertFalse(label.wantsReading(2));
        label.forgotten();
        assertTrue(label.wantsReading(3));
    }

    private static Optional<NameReading> reading(String text, float confidence) {
        return Optional.of(new NameReading(text, confidence));
    }
}
