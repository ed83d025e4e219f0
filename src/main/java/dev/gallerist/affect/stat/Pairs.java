package dev.gallerist.affect.stat;

import java.util.List;
import java.util.stream.IntStream;
import smile.math.kernel.MercerKernel;

/**
 * The kernel between any two examples, computed once: machines are fitted on the examples' places instead of their
 * vectors, which makes cross-validation cheap. Immutable, safe on any thread.
 */
final class Pairs {

    private final float[][] lower;
    private final boolean radial;

    /** Scalar products, or, for a radial kernel, squared distances, of all pairs. */
    Pairs(List<Example> examples, boolean radial) {
        this.radial = radial;
        this.lower = new float[examples.size()][];
        IntStream.range(0, examples.size()).parallel().forEach(i -> lower[i] = row(examples, i));
    }

    private float[] row(List<Example> examples, int i) {
        float[] row = new float[i + 1];
        float[] x = examples.get(i).descriptor();
        for (int j = 0; j <= i; j++) {
            float[] y = examples.get(j).descriptor();
            row[j] = (float) (radial ? Machine.squaredDistance(x, y) : Machine.dot(x, y));
        }
        return row;
    }

    /** The mean of the values over all pairs of two examples; 0 for less than two. */
    double mean() {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += lower[i][j];
            }
            count += i;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The kernel between two examples. */
    double kernel(int i, int j, double gamma) {
        double value = i >= j ? lower[i][j] : lower[j][i];
        return radial ? Math.exp(-gamma * value) : value;
    }

    /** The kernel as Smile wants it. */
    MercerKernel<Integer> forSmile(double gamma) {
        return new OfPlaces(this, gamma);
    }

    /** A kernel whose parameters are not to be changed. */
    private static final class OfPlaces implements MercerKernel<Integer> {

        private static final long serialVersionUID = 1L;

        private final transient Pairs pairs;
        private final double gamma;

        OfPlaces(Pairs pairs, double gamma) {
            this.pairs = pairs;
            this.gamma = gamma;
        }

        @Override
        public double k(Integer i, Integer j) {
            return pairs.kernel(i, j, gamma);
        }

        @Override
        public double[] kg(Integer i, Integer j) {
            return new double[] {k(i, j)};
        }

        @Override
        public MercerKernel<Integer> of(double[] parameters) {
            return this;
        }

        @Override
        public double[] hyperparameters() {
            return new double[0];
        }

        @Override
        public double[] lo() {
            return new double[0];
        }

        @Override
        public double[] hi() {
            return new double[0];
        }
    }
}
