package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void countsRecallAndAccuracy() {
        // Given
        Confusion confusion = new Confusion();
        confusion.add(Expression.NEUTRAL, Expression.NEUTRAL);
        confusion.add(Expression.NEUTRAL, Expression.SADNESS);
        confusion.add(Expression.ANGER, Expression.ANGER);
        confusion.add(Expression.ANGER, Expression.ANGER);
        // When
        StringWriter printed = new StringWriter();
        confusion.print(new PrintWriter(printed));
        // Then
        assertEquals(0.75, confusion.accuracy());
        assertEquals(0.5, confusion.recall(Expression.NEUTRAL));
        assertEquals(1, confusion.recall(Expression.ANGER));
        assertEquals(0, confusion.recall(Expression.FEAR));
        assertEquals(0.75, confusion.meanRecall());
        assertEquals(2, confusion.expressions());
        assertTrue(printed.toString().startsWith("accuracy 75.00 % of 4 pictures"), printed.toString());
    }
}
