package dev.gallerist.affect;

import java.util.Optional;

/**
 * How one face read in one picture.
 *
 * @param scores the net's probabilities
 * @param features the penultimate layer, x_emo of the paper; never leaves this room and the pipeline's step
 * @param valenceArousal what the net itself says of them; empty for nets that were not trained for it
 */
public record FaceReading(ExpressionScores scores, float[] features, Optional<ValenceArousal> valenceArousal) {

    /** A reading by a net without valence and arousal. */
    public FaceReading(ExpressionScores scores, float[] features) {
        this(scores, features, Optional.empty());
    }
}
