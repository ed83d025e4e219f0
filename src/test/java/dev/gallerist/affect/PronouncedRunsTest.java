package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.affect.PronouncedRuns.Fragment;
import java.util.List;
import org.junit.jupiter.api.Test;

class PronouncedRunsTest {

    private final PronouncedRuns runs = new PronouncedRuns();
    private double at;

    @Test
    void theLongestRunOfEachExpressionIsKept() {
        // Given: smiles of 12 and of 15 pictures, surprise of 10, five pictures a second
        show(Expression.HAPPINESS, 12);
        show(Expression.NEUTRAL, 20);
        show(Expression.SURPRISE, 10);
        show(Expression.HAPPINESS, 15);
        // When
        List<Fragment> fragments = runs.fragments();
        // Then
        assertEquals(2, fragments.size());
        Fragment smile = only(fragments, Expression.HAPPINESS);
        assertEquals(15, smile.pictures());
        assertEquals(8.4, smile.window().start(), 1e-9);
        assertEquals(11.2, smile.window().end(), 1e-9);
        assertEquals(10, only(fragments, Expression.SURPRISE).pictures());
    }

    @Test
    void nineteenNeutralAndNineSmilingPicturesAreNoFragment() {
        show(Expression.NEUTRAL, 19);
        show(Expression.HAPPINESS, 9);
        assertEquals(List.of(), runs.fragments());
    }

    @Test
    void aPictureWithoutReadingEndsARun() {
        show(Expression.HAPPINESS, 6);
        runs.addNothing();
        show(Expression.HAPPINESS, 6);
        assertEquals(List.of(), runs.fragments());
    }

    private void show(Expression expression, int pictures) {
        for (int i = 0; i < pictures; i++) {
            runs.add(at, ExpressionWindowTest.certain(expression));
            at += 0.2;
        }
    }

    private static Fragment only(List<Fragment> fragments, Expression expression) {
        return fragments.stream()
                .filter(f -> f.expression() == expression)
                .findFirst()
                .orElseThrow();
    }
}
