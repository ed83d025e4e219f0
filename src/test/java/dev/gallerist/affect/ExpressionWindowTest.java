package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpressionWindowTest {

    private final ExpressionWindow window = new ExpressionWindow();

    @Test
    void descriptorIsMeanMinMaxAndDeviationOfLengthOne() {
        // Given: Table 1 step 3.1 by hand, two faces with D = 2
        window.add(reading(Expression.NEUTRAL, 1, 0));
        window.add(reading(Expression.HAPPINESS, 3, 4));
        // When
        float[] descriptor = window.descriptor().orElseThrow();
        // Then: [2 2 | 1 0 | 3 4 | 1 2], divided by its length, the square root of 39
        float[] expected = {2, 2, 1, 0, 3, 4, 1, 2};
        for (int i = 0; i < expected.length; i++) {
            expected[i] /= (float) Math.sqrt(39);
        }
        assertArrayEquals(expected, descriptor, 1e-6f);
    }

    @Test
    void scoresAreTheMean() {
        // Given
        window.add(reading(Expression.NEUTRAL, 0));
        window.add(reading(Expression.NEUTRAL, 0));
        window.add(reading(Expression.HAPPINESS, 0));
        // When
        ExpressionScores mean = window.scores().orElseThrow();
        // Then
        assertEquals(2 / 3f, mean.of(Expression.NEUTRAL), 1e-6f);
        assertEquals(Expression.NEUTRAL, mean.top());
        assertEquals(3, window.faces());
    }

    @Test
    void withoutAFaceThereIsNothing() {
        assertEquals(Optional.empty(), window.scores());
        assertEquals(Optional.empty(), window.descriptor());
    }

    static FaceReading reading(Expression expression, float... features) {
        return new FaceReading(certain(expression), features);
    }

    static ExpressionScores certain(Expression expression) {
        float[] scores = new float[Expression.values().length];
        scores[expression.ordinal()] = 1;
        return new ExpressionScores(scores);
    }
}
