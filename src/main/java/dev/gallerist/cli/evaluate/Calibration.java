package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a reading's confidence can be believed: of the pictures read with confidence 0.8, 80 % should be right.
 *
 * @param bins fifteen, from confidence 0 to 1
 * @param expectedError the expected calibration error, 0 to 1: the bins' gaps between mean confidence and share read rightly,
 *     weighted by their pictures (Guo et al. 2017)
 * @param brier the mean over the pictures of the squared distances between the eight scores and the truth (1 for its
 *     class, 0 for the others), 0 to 2 (Brier 1950)
 */
public record Calibration(List<Bin> bins, double expectedError, double brier) {

    /** The rule of the bins, in words, without which the error means nothing. */
    public static final String RULE =
            "15 bins of equal width over the confidence of the highest score; bin i holds what lies"
                    + " above (i-1)/15 up to and with i/15";

    private static final int BINS = 15;

    /**
     * The pictures whose confidence lies above {@code from} and up to {@code to}.
     *
     * @param confidence their mean confidence; 0 where there are none
     * @param right how many of them are read rightly
     */
    public record Bin(double from, double to, double confidence, Share right) {

        /** How far confidence lies above what is right (positive: too sure of itself). */
        double gap() {
            return right.of() == 0 ? 0 : confidence - right.value();
        }
    }

    /** Of these pictures; all is 0 where there are none. */
    public static Calibration of(List<Judged> judged) {
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            int number = i;
            Bin bin = bin(i, judged.stream().filter(j -> bin(j) == number).toList());
            error += Math.abs(bin.gap()) * bin.right().of() / Math.max(1, judged.size());
            bins.add(bin);
        }
        double brier =
                judged.stream().mapToDouble(Calibration::distance).average().orElse(0);
        return new Calibration(List.copyOf(bins), error, brier);
    }

    private static int bin(Judged judged) {
        int above = (int) Math.ceil(judged.scores().confidence() * BINS) - 1;
        return Math.max(0, Math.min(BINS - 1, above));
    }

    private static Bin bin(int number, List<Judged> inside) {
        double confidence = inside.stream()
                .mapToDouble(j -> j.scores().confidence())
                .average()
                .orElse(0);
        return new Bin((double) number / BINS, (number + 1.0) / BINS, confidence, Judged.rightOf(inside));
    }

    private static double distance(Judged judged) {
        double sum = 0;
        for (Expression expression : Expression.values()) {
            double off = judged.scores().of(expression) - (expression == judged.truth() ? 1 : 0);
            sum += off * off;
        }
        return sum;
    }

    /** Prints the section of a model's card, in Markdown. */
    void print(PrintWriter out) {
        out.printf("## Calibration%n%n");
        out.printf(
                Locale.ROOT,
                "Expected calibration error **%.3f** (%s). Brier score %.3f (0 best, 2 worst).%n%n",
                expectedError,
                RULE,
                brier);
        out.printf("| confidence | pictures | mean confidence | read rightly (95 %% interval) | too sure by |%n");
        out.printf("|---|---|---|---|---|%n");
        for (Bin bin : bins) {
            if (bin.right().of() > 0) {
                out.printf(
                        Locale.ROOT,
                        "| %.3f to %.3f | %d | %.3f | %s | %+.3f |%n",
                        bin.from(),
                        bin.to(),
                        bin.right().of(),
                        bin.confidence(),
                        bin.right().inWords(),
                        bin.gap());
            }
        }
        out.println();
    }
}
