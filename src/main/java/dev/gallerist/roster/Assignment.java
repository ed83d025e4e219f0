package dev.gallerist.roster;

import java.util.Arrays;

/** The one-to-one assignment with the greatest sum of scores: the Hungarian method in O(n^3). Stateless. */
final class Assignment {

    private Assignment() {}

    /**
     * Assigns rows to columns; a row goes without where every column left would lower the sum.
     *
     * @param scores of equal length each; a pair that must not be has {@link Double#NEGATIVE_INFINITY}
     * @return the column of each row, -1 for none
     */
    static int[] best(double[][] scores) {
        int rows = scores.length;
        int columns = rows == 0 ? 0 : scores[0].length;
        int[] owner = owners(scores, rows, columns);
        int[] column = new int[rows];
        Arrays.fill(column, -1);
        for (int j = 1; j <= columns; j++) {
            if (owner[j] > 0 && scores[owner[j] - 1][j - 1] > 0) {
                column[owner[j] - 1] = j - 1;
            }
        }
        return column;
    }

    /** The method with row and column potentials; each row has a column of its own that costs nothing, "none". */
    private static int[] owners(double[][] scores, int rows, int columns) {
        int all = columns + rows;
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[all + 1];
        int[] owner = new int[all + 1];
        int[] before = new int[all + 1];
        for (int row = 1; row <= rows; row++) {
            owner[0] = row;
            double[] least = new double[all + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[all + 1];
            int at = 0;
            do {
                used[at] = true;
                at = step(scores, columns, owner[at], at, rowPotential, columnPotential, least, before, used, owner);
            } while (owner[at] != 0);
            while (at != 0) {
                owner[at] = owner[before[at]];
                at = before[at];
            }
        }
        return owner;
    }

    /** Takes one more column into the tree of tight pairs and returns it. */
    private static int step(
            double[][] scores,
            int columns,
            int row,
            int from,
            double[] rowPotential,
            double[] columnPotential,
            double[] least,
            int[] before,
            boolean[] used,
            int[] owner) {
        double delta = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int j = 1; j < used.length; j++) {
            if (!used[j]) {
                double reduced = cost(scores, columns, row - 1, j - 1) - rowPotential[row] - columnPotential[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    before[j] = from;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
        }
        for (int j = 0; j < used.length; j++) {
            if (used[j]) {
                rowPotential[owner[j]] += delta;
                columnPotential[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
        return next;
    }

    /** A score of nothing or less is worth no more than "none". */
    private static double cost(double[][] scores, int columns, int row, int column) {
        return column < columns ? -Math.max(0, scores[row][column]) : 0;
    }
}
