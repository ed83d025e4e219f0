package dev.gallerist.affect.stat;

import java.util.List;

/** A trained support vector machine for several classes, each against the rest. Immutable, safe on any thread. */
public sealed interface Machine {

    /** Number of classes. */
    int classes();

    /** Components of a descriptor. */
    int length();

    /** One decision value per class, without bounds: the higher, the more the descriptor looks like the class. */
    double[] decisions(float[] descriptor);

    /**
     * A linear machine.
     *
     * @param weights one vector per class, as long as a descriptor
     * @param intercepts one per class
     */
    record Linear(List<float[]> weights, float[] intercepts) implements Machine {

        public Linear {
            weights = List.copyOf(weights);
            Checks.shape(weights, intercepts.length >= 2 && weights.size() == intercepts.length);
            Checks.finite(intercepts);
        }

        @Override
        public int classes() {
            return intercepts.length;
        }

        @Override
        public int length() {
            return weights.get(0).length;
        }

        @Override
        public double[] decisions(float[] descriptor) {
            Checks.sameLength(descriptor, length());
            double[] values = new double[intercepts.length];
            for (int c = 0; c < values.length; c++) {
                values[c] = intercepts[c] + dot(weights.get(c), descriptor);
            }
            return values;
        }
    }

    /**
     * A machine with the kernel exp(-gamma |x - y|²).
     *
     * @param gamma above 0
     * @param vectors the support vectors, as long as a descriptor
     * @param coefficients for each support vector, one per class
     * @param intercepts one per class
     */
    record Radial(double gamma, List<float[]> vectors, List<float[]> coefficients, float[] intercepts)
            implements Machine {

        public Radial {
            vectors = List.copyOf(vectors);
            coefficients = List.copyOf(coefficients);
            coefficients = List.copyOf(coefficients);
            Checks.shape(vectors, gamma > 0 && Double.isFinite(gamma) && vectors.size() == coefficients.size());
            Checks.shape(coefficients, intercepts.length >= 2 && coefficients.get(0).length == intercepts.length);
            Checks.finite(intercepts);
        }

        @Override
        public int classes() {
            return intercepts.length;
        }

        @Override
        public int length() {
            return vectors.get(0).length;
        }

        @Override
        public double[] decisions(float[] descriptor) {
            Checks.sameLength(descriptor, length());
            double[] values = new double[intercepts.length];
            for (int c = 0; c < values.length; c++) {
                values[c] = intercepts[c];
            }
            for (int i = 0; i < vectors.size(); i++) {
                double near = Math.exp(-gamma * squaredDistance(vectors.get(i), descriptor));
                float[] shares = coefficients.get(i);
                for (int c = 0; c < values.length; c++) {
                    values[c] += shares[c] * near;
                }
            }
            return values;
        }
    }

    /** The scalar product. */
    static double dot(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (double) x[i] * y[i];
        }
        return sum;
    }

    /** The squared Euclidean distance. */
    static double squaredDistance(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = (double) x[i] - y[i];
            sum += difference * difference;
        }
        return sum;
    }
}
