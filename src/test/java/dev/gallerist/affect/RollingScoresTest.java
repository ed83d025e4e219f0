package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollingScoresTest {

    private final RollingScores rolling = new RollingScores();

    @Test
    void aReadingOneSecondOldCountsHalf() {
        // Given
        rolling.add(0, ExpressionWindowTest.certain(Expression.NEUTRAL));
        rolling.add(1, ExpressionWindowTest.certain(Expression.HAPPINESS));
        // When
        ExpressionScores now = rolling.at(1).orElseThrow();
        // Then
        assertEquals(2 / 3f, now.of(Expression.HAPPINESS), 1e-6f);
        assertEquals(1 / 3f, now.of(Expression.NEUTRAL), 1e-6f);
    }

    @Test
    void whatIsOlderThanThreeSecondsIsNotShown() {
        rolling.add(10, ExpressionWindowTest.certain(Expression.NEUTRAL));
        assertEquals(true, rolling.at(13).isPresent());
        assertEquals(Optional.empty(), rolling.at(13.1));
    }

    @Test
    void beforeTheFirstReadingThereIsNothing() {
        assertEquals(Optional.empty(), rolling.at(0));
    }
}
