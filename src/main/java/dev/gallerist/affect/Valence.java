package dev.gallerist.affect;

/**
 * How pleasant a face looks, -1 to 1: the mean of one number per expression, weighted by the scores. The numbers are the mean
 * pleasure ratings of the words happy, surprised, sad, angry, disgusted and fearful by Russell and Mehrabian (1977, "Evidence
 * for a three-factor theory of emotions", Journal of Research in Personality 11); neutral is 0, and contempt, which they did
 * not rate, lies between anger and disgust. They are ratings of words, not of faces: a scale to compare moments of one lesson
 * by, no measurement.
 */
public final class Valence {

    private Valence() {}

    /** The valence of scores, -1 to 1. */
    public static float of(ExpressionScores scores) {
        float sum = 0;
        for (Expression expression : Expression.values()) {
            sum += scores.of(expression) * anchor(expression);
        }
        return Math.max(-1, Math.min(1, sum));
    }

    private static float anchor(Expression expression) {
        return switch (expression) {
            case NEUTRAL -> 0;
            case HAPPINESS -> 0.81f;
            case SURPRISE -> 0.40f;
            case SADNESS -> -0.63f;
            case ANGER -> -0.51f;
            case DISGUST -> -0.60f;
            case FEAR -> -0.64f;
            case CONTEMPT -> -0.55f;
        };
    }
}
