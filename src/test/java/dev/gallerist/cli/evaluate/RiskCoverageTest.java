package dev.gallerist.cli.evaluate;

import static dev.gallerist.cli.evaluate.Readings.right;
import static dev.gallerist.cli.evaluate.Readings.wrong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {

    /** Ten pictures, three of them read wrongly: the two least sure ones and one in the middle. */
    private static final List<Judged> TEN = List.of(
            right(Expression.NEUTRAL, 0.95),
            wrong(Expression.ANGER, 0.55),
            right(Expression.HAPPINESS, 0.90),
            wrong(Expression.ANGER, 0.60),
            right(Expression.HAPPINESS, 0.85),
            right(Expression.ANGER, 0.65),
            wrong(Expression.FEAR, 0.75),
            right(Expression.HAPPINESS, 0.80),
            right(Expression.HAPPINESS, 0.70),
            right(Expression.NEUTRAL, 0.99));

    @Test
    void theLeastTrustedGoFirst() {
        RiskCoverage risk = new RiskCoverage(TEN, ExpressionScores::confidence);
        assertEquals(new Share(7, 10), risk.accuracy(100));
        assertEquals(new Share(7, 8), risk.accuracy(80));
        assertEquals(new Share(5, 6), risk.accuracy(60));
        assertEquals(new Share(5, 5), risk.accuracy(50));
        assertEquals(0.65, risk.threshold(80), 1e-6);
    }

    @Test
    void confidenceAndMarginOrderDifferently() {
        // Given one with the higher score and one with the larger distance to the second score
        Judged confident =
                new Judged("confident", Expression.ANGER, Readings.scores(Expression.ANGER, 0.6, Expression.SADNESS));
        float[] spread = {0.5f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0, 0};
        Judged clear = new Judged("clear", Expression.NEUTRAL, new ExpressionScores(spread));
        List<Judged> two = List.of(confident, clear);
        // Then each order keeps another
        assertEquals(List.of(confident), new RiskCoverage(two, ExpressionScores::confidence).kept(50));
        assertEquals(List.of(clear), new RiskCoverage(two, ExpressionScores::margin).kept(50));
    }

    @Test
    void atLeastOnePictureIsKept() {
        assertEquals(new Share(1, 1), new RiskCoverage(TEN, ExpressionScores::confidence).accuracy(0.1));
    }

    @Test
    void theTableSaysWhoLosesReadings() {
        // When eight of ten get a reading
        Abstention abstention = Abstention.of(TEN);
        // Then two of three angry faces do not, and the third is read rightly
        Abstention.ClassRow anger = abstention.classes().get(Expression.ANGER.ordinal());
        assertEquals(new Abstention.ClassRow("anger", new Share(1, 3), new Share(1, 3), new Share(1, 1)), anger);
        // and the table is printed with it
        StringWriter printed = new StringWriter();
        abstention.print(new PrintWriter(printed, true));
        assertTrue(printed.toString().contains("| 80 % | 87.50 % (52.9 to 97.8) | 0.650 |"), printed.toString());
        assertTrue(printed.toString().contains("| anger | 3 | 33.3 % | 33.3 % | 100.0 % |"), printed.toString());
    }
}
