package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValenceTest {

    @Test
    void itsSignIsTheMoodsAndNeutralIsNothing() {
        for (Expression expression : Expression.values()) {
            float valence = Valence.of(ExpressionWindowTest.certain(expression));
            assertTrue(valence >= -1 && valence <= 1, expression + " " + valence);
            switch (expression.mood()) {
                case POSITIVE -> assertTrue(valence > 0.5f, expression + " " + valence);
                case NEGATIVE -> assertTrue(valence < -0.5f, expression + " " + valence);
                case NEUTRAL -> assertTrue(valence >= 0 && valence < 0.5f, expression + " " + valence);
            }
        }
    }

    @Test
    void itIsTheMeanOfTheScores() {
        ExpressionScores half = new ExpressionScores(new float[] {0.5f, 0.5f, 0, 0, 0, 0, 0, 0});
        assertEquals(Valence.of(ExpressionWindowTest.certain(Expression.HAPPINESS)) / 2, Valence.of(half), 1e-6f);
    }
}
