package dev.gallerist.cli.train;

import dev.gallerist.affect.ExpressionScores;
import java.util.Optional;

/**
 * What is kept of a clip.
 *
 * @param faces faces read, over all its pictures
 * @param descriptor empty when there was no face
 * @param average mean scores of the faces; empty when there was no face
 */
record ClipReading(int faces, Optional<float[]> descriptor, Optional<ExpressionScores> average) {

    static final ClipReading NO_FACE = new ClipReading(0, Optional.empty(), Optional.empty());

    /** The descriptor, or, as in the paper's tests, zeros where there was no face. */
    float[] descriptorOrZeros(int length) {
        return descriptor.orElseGet(() -> new float[length]);
    }
}
