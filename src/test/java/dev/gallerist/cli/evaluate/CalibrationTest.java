package dev.gallerist.cli.evaluate;

import static dev.gallerist.cli.evaluate.Readings.right;
import static dev.gallerist.cli.evaluate.Readings.wrong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final List<Judged> FOUR = List.of(
            right(Expression.ANGER, 0.9),
            wrong(Expression.ANGER, 0.9),
            right(Expression.NEUTRAL, 0.7),
            right(Expression.HAPPINESS, 0.7));

    @Test
    void theErrorIsTheGapsWeightedByTheirPictures() {
        Calibration calibration = Calibration.of(FOUR);
        // two at 0.9 of which one is right: gap 0.4; two at 0.7, both right: gap 0.3
        assertEquals(0.5 * 0.4 + 0.5 * 0.3, calibration.expectedError(), 1e-6);
    }

    @Test
    void theBrierScoreIsTheMeanSquaredDistance() {
        // 0.1^2 + 0.1^2, 0.9^2 + 0.9^2, and twice 0.3^2 + 0.3^2
        assertEquals((0.02 + 1.62 + 0.18 + 0.18) / 4, Calibration.of(FOUR).brier(), 1e-6);
    }

    @Test
    void binsHoldTheirUpperEdgeAndNotTheirLower() {
        // Given confidences on and just above an edge (12/15 = 0.8), and 1
        List<Judged> three =
                List.of(right(Expression.ANGER, 0.8), right(Expression.ANGER, 0.8001), right(Expression.ANGER, 1));
        // When
        List<Calibration.Bin> bins = Calibration.of(three).bins();
        // Then
        assertEquals(15, bins.size());
        assertEquals(1, bins.get(11).right().of());
        assertEquals(1, bins.get(12).right().of());
        assertEquals(1, bins.get(14).right().of());
    }

    @Test
    void theSectionSaysTheRuleAndTheFigures() {
        StringWriter printed = new StringWriter();
        Calibration.of(FOUR).print(new PrintWriter(printed, true));
        assertTrue(
                printed.toString().contains("Expected calibration error **0.350** (15 bins of equal width"),
                printed.toString());
        assertTrue(printed.toString().contains("| 0.867 to 0.933 | 2 | 0.900 | 50.00 %"), printed.toString());
    }
}
