package dev.gallerist.affect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One score per {@link Expression}, each 0 to 1, together 1. Immutable. */
public final class ExpressionScores {

    private final float[] values;

    /** @param values eight scores in the order of {@link Expression}; copied */
    public ExpressionScores(float[] values) {
        if (values.length != Expression.values().length) {
            throw new IllegalArgumentException("eight scores are needed, not " + values.length);
        }
        this.values = values.clone();
    }

    /** The mean of several scores; there must be at least one. */
    public static ExpressionScores mean(List<ExpressionScores> many) {
        float[] sum = new float[Expression.values().length];
        for (ExpressionScores one : many) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one.values[i] / many.size();
            }
        }
        return new ExpressionScores(sum);
    }

    /** The score of one expression. */
    public float of(Expression expression) {
        return values[expression.ordinal()];
    }

    /** The expression with the highest score. */
    public Expression top() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return Expression.values()[best];
    }

    /** The highest score. */
    public float confidence() {
        return of(top());
    }

    /** How far the highest score lies above the second, 0 to 1. */
    public float margin() {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] - sorted[sorted.length - 2];
    }

    /** The scores by wire name, in the order of {@link Expression}. */
    public Map<String, Float> byName() {
        Map<String, Float> named = new LinkedHashMap<>();
        for (Expression expression : Expression.values()) {
            named.put(expression.wireName(), of(expression));
        }
        return named;
    }

    /** The scores by mood: the sums of the expressions that count towards each. */
    public MoodScores mood() {
        float[] sums = new float[Mood.values().length];
        for (Expression expression : Expression.values()) {
            sums[expression.mood().ordinal()] += of(expression);
        }
        return new MoodScores(sums[0], sums[1], sums[2]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExpressionScores scores && Arrays.equals(values, scores.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return byName().toString();
    }
}
