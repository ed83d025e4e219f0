package dev.gallerist.affect.stat;

import java.util.List;

/** Fits how decision values become scores: the one factor before a softmax under which the truth scores highest. */
final class Sharpness {

    private static final int LOWEST = -20;
    private static final int HIGHEST = 28;
    private static final double STEPS_PER_DOUBLING = 4;
    private static final double TINY = 1e-12;

    private Sharpness() {}

    /** The factor, 1/32 to 128, with the least mean negative logarithm of the true class's score. */
    static double fit(List<double[]> decisions, int[] truths) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int step = LOWEST; step <= HIGHEST; step++) {
            double factor = Math.pow(2, step / STEPS_PER_DOUBLING);
            double loss = 0;
            for (int i = 0; i < truths.length; i++) {
                double score = StatClassifier.softmax(decisions.get(i), factor)[truths[i]];
                loss -= Math.log(Math.max(TINY, score));
            }
            if (loss < least) {
                least = loss;
                best = factor;
            }
        }
        return best;
    }
}
