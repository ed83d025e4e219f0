package dev.gallerist.affect.stat;

import java.util.List;

/** What vectors must be before they are computed with. */
final class Checks {

    private Checks() {}

    /** At least one vector, all of one length and finite, and {@code more} holds. */
    static void shape(List<float[]> vectors, boolean more) {
        if (vectors.isEmpty() || vectors.get(0).length == 0 || !more) {
            throw new IllegalArgumentException("a machine's vectors, coefficients and intercepts do not fit together");
        }
        for (float[] vector : vectors) {
            sameLength(vector, vectors.get(0).length);
            finite(vector);
        }
    }

    static void finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a number is not finite");
            }
        }
    }

    static void sameLength(float[] vector, int length) {
        if (vector.length != length) {
            throw new IllegalArgumentException(
                    "a vector of " + length + " numbers is needed, not one of " + vector.length);
        }
    }
}
