package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;

/** Readings made up for tests whose figures can be worked out by hand. */
final class Readings {

    private Readings() {}

    /** Read rightly with this confidence; the rest goes to one other expression. */
    static Judged right(Expression truth, double confidence) {
        return new Judged("right", truth, scores(truth, confidence, other(truth)));
    }

    /** Read as another expression with this confidence; the rest goes to the truth. */
    static Judged wrong(Expression truth, double confidence) {
        return new Judged("wrong", truth, scores(other(truth), confidence, truth));
    }

    /** Two expressions share the scores. */
    static ExpressionScores scores(Expression top, double confidence, Expression second) {
        float[] values = new float[Expression.values().length];
        values[top.ordinal()] = (float) confidence;
        values[second.ordinal()] = (float) (1 - confidence);
        return new ExpressionScores(values);
    }

    private static Expression other(Expression truth) {
        return truth == Expression.NEUTRAL ? Expression.SADNESS : Expression.NEUTRAL;
    }
}
