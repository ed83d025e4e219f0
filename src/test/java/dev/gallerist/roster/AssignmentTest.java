package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void theSumDecidesAndNotTheSingleBest() {
        // Given: the greedy choice of the first row would leave 1 to the second
        assertArrayEquals(new int[] {1, 0}, Assignment.best(new double[][] {{9, 8}, {8, 1}}));
    }

    @Test
    void whatIsAgainstItGoesWithout() {
        assertArrayEquals(new int[] {-1, 0}, Assignment.best(new double[][] {{-3, -1}, {2, -1}}));
        assertArrayEquals(new int[] {-1, -1}, Assignment.best(new double[2][0]));
        assertArrayEquals(new int[0], Assignment.best(new double[0][0]));
    }

    @Test
    void property_noOtherAssignmentIsBetter() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            double[][] scores = new double[random.nextInt(5)][];
            int columns = 1 + random.nextInt(5);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = random.doubles(columns, -5, 8).toArray();
            }
            assertEquals(exhaustive(scores, 0, new boolean[columns]), sum(scores), 1e-9, "seed " + seed);
        }
    }

    private static double sum(double[][] scores) {
        int[] best = Assignment.best(scores);
        boolean[] used = new boolean[scores.length == 0 ? 0 : scores[0].length];
        double sum = 0;
        for (int i = 0; i < best.length; i++) {
            if (best[i] >= 0) {
                assertEquals(false, used[best[i]], "a column was given twice");
                used[best[i]] = true;
                sum += scores[i][best[i]];
            }
        }
        return sum;
    }

    private static double exhaustive(double[][] scores, int row, boolean[] used) {
        if (row == scores.length) {
            return 0;
        }
        double best = exhaustive(scores, row + 1, used);
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                used[j] = true;
                best = Math.max(best, scores[row][j] + exhaustive(scores, row + 1, used));
                used[j] = false;
            }
        }
        return best;
    }
}
