package dev.gallerist.lesson.store;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Scores in one or two bytes each, in the order of {@link Expression}; off by at most 1/250 in one byte, 1/60000 in two. */
final class PackedScores {

    /** Bytes of the eight scores of a single face: how sure a net is of one picture is never better known than that. */
    static final int COARSE = 8;

    /** Bytes of the eight scores of a window or of a whole group. */
    static final int FINE = 16;

    private PackedScores() {}

    /** One byte each; zeros where there are none. */
    static void putCoarse(Optional<ExpressionScores> scores, ByteBuffer to) {
        for (Expression expression : Expression.values()) {
            to.put((byte) share(scores, expression, 0xff));
        }
    }

    /** Two bytes each; zeros where there are none. */
    static void putFine(Optional<ExpressionScores> scores, ByteBuffer to) {
        for (Expression expression : Expression.values()) {
            to.putShort((short) share(scores, expression, 0xffff));
        }
    }

    static Optional<ExpressionScores> coarse(boolean present, ByteBuffer from) {
        float[] shares = new float[COARSE];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Byte.toUnsignedInt(from.get());
        }
        return scores(present, shares);
    }

    static Optional<ExpressionScores> fine(boolean present, ByteBuffer from) {
        float[] shares = new float[FINE / Short.BYTES];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Short.toUnsignedInt(from.getShort());
        }
        return scores(present, shares);
    }

    private static long share(Optional<ExpressionScores> scores, Expression expression, int whole) {
        float score = scores.map(s -> s.of(expression)).orElse(0f);
        return Math.round(Math.max(0, Math.min(1, score)) * (double) whole);
    }

    /** Together 1 again, which rounding took from them. */
    private static Optional<ExpressionScores> scores(boolean present, float[] shares) {
        float sum = 0;
        for (float share : shares) {
            sum += share;
        }
        if (!present || sum == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return Optional.of(new ExpressionScores(shares));
    }
}
