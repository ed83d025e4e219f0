package dev.gallerist.affect;

/**
 * Running statistics of vectors of one length, component by component: the statistical functions of STAT encoding. Needs
 * memory for the sums only. Belongs to one thread.
 */
public final class Moments {

    private final double[] sum;
    private final double[] squares;
    private final float[] least;
    private final float[] most;
    private int count;

    /** @param length components of every vector, at least 1 */
    public Moments(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a vector has at least one component, not " + length);
        }
        sum = new double[length];
        squares = new double[length];
        least = new float[length];
        most = new float[length];
    }

    /** Takes one more vector in. */
    public void add(float[] x) {
        if (x.length != sum.length) {
            throw new IllegalArgumentException("a vector of " + sum.length + " components is needed, not " + x.length);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x[i];
            squares[i] += (double) x[i] * x[i];
            least[i] = count == 0 ? x[i] : Math.min(least[i], x[i]);
            most[i] = count == 0 ? x[i] : Math.max(most[i], x[i]);
        }
        count++;
    }

    /** [mean, minimum, maximum, standard deviation], divided by its length (L2): 4D numbers; needs a vector. */
    public float[] meanLeastMostDeviation() {
        int length = sum.length;
        float[] all = new float[4 * length];
        for (int i = 0; i < length; i++) {
            all[i] = mean(i);
            all[length + i] = least[i];
            all[2 * length + i] = most[i];
            all[3 * length + i] = deviation(i);
        }
        return ofLengthOne(all);
    }

    /** [mean, standard deviation] as they are: 2D numbers; needs a vector. */
    public float[] meanDeviation() {
        int length = sum.length;
        float[] both = new float[2 * length];
        for (int i = 0; i < length; i++) {
            both[i] = mean(i);
            both[length + i] = deviation(i);
        }
        return both;
    }

    private float mean(int component) {
        if (count == 0) {
            throw new IllegalStateException("there are no statistics of nothing");
        }
        return (float) (sum[component] / count);
    }

    private float deviation(int component) {
        double mean = sum[component] / count;
        return (float) Math.sqrt(Math.max(0, squares[component] / count - mean * mean));
    }

    private static float[] ofLengthOne(float[] values) {
        double norm = 0;
        for (float value : values) {
            norm += (double) value * value;
        }
        float scale = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return values;
    }
}
