package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import java.io.PrintWriter;
import java.util.Locale;

/** Counts of true against read expressions. Belongs to one thread. */
public final class Confusion {

    private static final Expression[] CLASSES = Expression.values();

    private final int[][] counts = new int[CLASSES.length][CLASSES.length];

    /** One more picture. */
    public void add(Expression truth, Expression read) {
        counts[truth.ordinal()][read.ordinal()]++;
    }

    /** Pictures counted. */
    public int pictures() {
        int sum = 0;
        for (Expression truth : CLASSES) {
            sum += pictures(truth);
        }
        return sum;
    }

    private int pictures(Expression truth) {
        int sum = 0;
        for (int count : counts[truth.ordinal()]) {
            sum += count;
        }
        return sum;
    }

    /** Share of pictures read rightly, 0 to 1; 0 when there are none. */
    public double accuracy() {
        int right = 0;
        for (Expression expression : CLASSES) {
            right += counts[expression.ordinal()][expression.ordinal()];
        }
        return pictures() == 0 ? 0 : (double) right / pictures();
    }

    /** Share of an expression's pictures read rightly, 0 to 1; 0 when there are none. */
    public double recall(Expression truth) {
        int all = pictures(truth);
        return all == 0 ? 0 : (double) counts[truth.ordinal()][truth.ordinal()] / all;
    }

    /** Prints accuracy, recall per class and the matrix (rows: truth; columns: read). */
    public void print(PrintWriter out) {
        out.printf(Locale.ROOT, "accuracy %.2f %% of %d pictures%n%n", 100 * accuracy(), pictures());
        out.printf("%-10s %8s %7s  read as:", "truth", "pictures", "recall");
        for (Expression read : CLASSES) {
            out.printf(" %9s", read.wireName());
        }
        out.println();
        for (Expression truth : CLASSES) {
            out.printf(
                    Locale.ROOT, "%-10s %8d %6.1f%%          ", truth.wireName(), pictures(truth), 100 * recall(truth));
            for (Expression read : CLASSES) {
                out.printf(" %9d", counts[truth.ordinal()][read.ordinal()]);
            }
            out.println();
        }
        out.flush();
    }
}
