package dev.gallerist.roster;

import java.util.List;

/**
 * Identity features of one face or of several pooled, of length 1 (L2-normalised). Biometric data: never stored, never
 * logged, forgotten when the lesson ends.
 */
public final class Embedding {

    private final float[] values;

    /** @param raw what the net gave; copied and normalised */
    public Embedding(float[] raw) {
        double norm = 0;
        for (float value : raw) {
            norm += (double) value * value;
        }
        float scale = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
        values = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            values[i] = raw[i] * scale;
        }
    }

    /** The direction of the mean of several; at least one. */
    public static Embedding pooled(List<Embedding> many) {
        float[] sum = new float[many.get(0).values.length];
        for (Embedding one : many) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one.values[i];
            }
        }
        return new Embedding(sum);
    }

    /** Euclidean distance, 0 to 2: rho_id of Table 1. */
    public double distance(Embedding other) {
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = values[i] - other.values[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
