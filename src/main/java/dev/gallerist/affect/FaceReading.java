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

    /** How pleasant the face looks, -1 to 1: as the net itself says where it can, else from the scores. */
    public float valence() {
        return valenceArousal.map(ValenceArousal::valence).orElseGet(() -> Valence.of(scores));
    }
}
