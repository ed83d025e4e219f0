package dev.gallerist.affect;

import java.util.Optional;

/**
 * Aggregates the readings of one person (or the frame descriptors of a group) over a window with the statistical
 * functions of the paper: component-wise mean, minimum, maximum and standard deviation (STAT encoding, Table 1 step 3.1).
 * Needs memory for one window's sums only. Belongs to one thread.
 */
public final class ExpressionWindow {

    private final double[] scoreSums = new double[Expression.values().length];
    private double valenceSum;
    private int faces;
    private Moments4 features;

    /** Takes one more face into the window. */
    public void add(FaceReading reading) {
        for (Expression expression : Expression.values()) {
            scoreSums[expression.ordinal()] += reading.scores().of(expression);
        }
        if (features == null) {
            features = new Moments4(reading.features().length);
        }
        features.add(reading.features());
        valenceSum += reading.valence();
        faces++;
    }

    /** Number of faces in the window. */
    public int faces() {
        return faces;
    }

    /** Mean scores; empty when there was no face. */
    public Optional<ExpressionScores> scores() {
        if (faces == 0) {
            return Optional.empty();
        }
        float[] mean = new float[scoreSums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (scoreSums[i] / faces);
        }
        return Optional.of(new ExpressionScores(mean));
    }

    /** Mean valence, -1 to 1; empty when there was no face. */
    public Optional<Float> valence() {
        return faces == 0 ? Optional.empty() : Optional.of((float) (valenceSum / faces));
    }

    /** [mean, min, max, std] of the features, L2-normalised: 4D numbers; empty when there was no face. */
    public Optional<float[]> descriptor() {
        return Optional.ofNullable(features).map(Moments4::descriptor);
    }

    /** Running sums of D components. */
    private static final class Moments4 {

        private final double[] sum;
        private final double[] squares;
        private final float[] least;
        private final float[] most;
        private int count;

        Moments4(int length) {
            sum = new double[length];
            squares = new double[length];
            least = new float[length];
            most = new float[length];
        }

        void add(float[] x) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += x[i];
                squares[i] += (double) x[i] * x[i];
                least[i] = count == 0 ? x[i] : Math.min(least[i], x[i]);
                most[i] = count == 0 ? x[i] : Math.max(most[i], x[i]);
            }
            count++;
        }

        float[] descriptor() {
            int length = sum.length;
            float[] all = new float[4 * length];
            double norm = 0;
            for (int i = 0; i < length; i++) {
                double mean = sum[i] / count;
                all[i] = (float) mean;
                all[length + i] = least[i];
                all[2 * length + i] = most[i];
                all[3 * length + i] = (float) Math.sqrt(Math.max(0, squares[i] / count - mean * mean));
            }
            for (float value : all) {
                norm += (double) value * value;
            }
            float scale = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
            for (int i = 0; i < all.length; i++) {
                all[i] *= scale;
            }
            return all;
        }
    }
}
