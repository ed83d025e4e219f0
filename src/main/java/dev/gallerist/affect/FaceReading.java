package dev.gallerist.affect;

/**
 * How one face read in one picture.
 *
 * @param scores the net's probabilities
 * @param features the penultimate layer, x_emo of the paper; never leaves this room and the pipeline's step
 */
public record FaceReading(ExpressionScores scores, float[] features) {

    /** How pleasant the face looks, -1 to 1, from the scores. */
    public float valence() {
        return Valence.of(scores);
    }
}
