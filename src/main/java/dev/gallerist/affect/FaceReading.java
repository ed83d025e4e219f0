package dev.gallerist.affect;

/**
 * How one face read in one picture.
 *
 * @param scores the net's probabilities
 * @param features the penultimate layer, x_emo of the paper; never leaves this room and the pipeline's step
 */
public record FaceReading(ExpressionScores scores, float[] features) {}
