package dev.gallerist.cli.bench;

import java.util.Arrays;

/**
 * What one net took in one setting.
 *
 * @param millis milliseconds a picture, round by round
 */
record Timing(double[] millis) {

    /** The middle of the rounds. */
    double median() {
        return median(millis);
    }

    /** How many times as long as another took in the same rounds: the middle of the ratios, round by round. */
    double times(Timing other) {
        double[] ratios = new double[millis.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = millis[i] / other.millis[i];
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
