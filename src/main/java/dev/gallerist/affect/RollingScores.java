package dev.gallerist.affect;

import java.util.Optional;

/**
 * The scores of the last moments for a live view: an average in which older readings fade (by half every second) and
 * which is empty when the last reading is older than three seconds. Belongs to one thread.
 */
public final class RollingScores {

    private static final double HALF_LIFE_SECONDS = 1.0;
    private static final double STALE_SECONDS = 3.0;

    private final double[] sums = new double[Expression.values().length];
    private double weight;
    private double last = Double.NEGATIVE_INFINITY;

    /** One more reading; times rise. */
    public void add(double at, ExpressionScores scores) {
        double fade = Math.pow(0.5, (at - last) / HALF_LIFE_SECONDS);
        for (Expression expression : Expression.values()) {
            int i = expression.ordinal();
            sums[i] = sums[i] * fade + scores.of(expression);
        }
        weight = weight * fade + 1;
        last = at;
    }

    /** The average as of a time, empty where there is no fresh reading. */
    public Optional<ExpressionScores> at(double now) {
        if (now - last > STALE_SECONDS) {
            return Optional.empty();
        }
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / weight);
        }
        return Optional.of(new ExpressionScores(mean));
    }
}
