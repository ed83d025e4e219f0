package dev.gallerist.affect;

import java.util.Optional;

/**
 * Aggregates the readings of one person over a window with the statistical functions of the paper: component-wise mean, minimum, maximum and standard deviation (STAT encoding, Table 1 step 3.1).
 * Needs memory for one window's sums only. Belongs to one thread.
 */
public final class ExpressionWindow {

    private final double[] scoreSums = new double[Expression.values().length];
    private double valenceSum;
    private int faces;
    private Moments features;

    /** Takes one more face into the window. */
    public void add(FaceReading reading) {
        for (Expression expression : Expression.values()) {
            scoreSums[expression.ordinal()] += reading.scores().of(expression);
        }
        if (features == null) {
            features = new Moments(reading.features().length);
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
        return Optional.ofNullable(features).map(Moments::meanLeastMostDeviation);
    }
}
