package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Counts of true against read expressions. Belongs to one thread. */
public final class Confusion {

    private static final Expression[] CLASSES = Expression.values();

    private final int[][] counts = new int[CLASSES.length][CLASSES.length];

    /** Of these pictures. */
    public static Confusion of(List<Judged> judged) {
        Confusion confusion = new Confusion();
        judged.forEach(one -> confusion.add(one.truth(), one.scores().top()));
        return confusion;
    }

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
        return pictures() == 0 ? 0 : (double) right() / pictures();
    }

    private int right() {
        int right = 0;
        for (Expression expression : CLASSES) {
            right += counts[expression.ordinal()][expression.ordinal()];
        }
        return right;
    }

    /** Share of an expression's pictures read rightly, 0 to 1; 0 when there are none. */
    public double recall(Expression truth) {
        int all = pictures(truth);
        return all == 0 ? 0 : (double) counts[truth.ordinal()][truth.ordinal()] / all;
    }

    /** The mean of the recalls of the expressions that have pictures, 0 to 1; 0 when there are none. */
    public double meanRecall() {
        return Arrays.stream(CLASSES)
                .filter(truth -> pictures(truth) > 0)
                .mapToDouble(this::recall)
                .average()
                .orElse(0);
    }

    /** How many expressions have pictures. */
    public int expressions() {
        return (int) Arrays.stream(CLASSES).filter(truth -> pictures(truth) > 0).count();
    }

    /** The counts: a row for each true expression, a column for each read one, in the order of {@link Expression}; a copy. */
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    /** Prints accuracy, recall per class and the matrix (rows: truth; columns: read). */
    public void print(PrintWriter out) {
        Share right = new Share(right(), pictures());
        out.printf(Locale.ROOT, "accuracy %.2f %% of %d pictures", 100 * accuracy(), pictures());
        out.printf(Locale.ROOT, " (95 %% interval %.2f to %.2f)%n", 100 * right.low(), 100 * right.high());
        out.printf(Locale.ROOT, "mean recall %.2f %% over %d expressions%n%n", 100 * meanRecall(), expressions());
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
