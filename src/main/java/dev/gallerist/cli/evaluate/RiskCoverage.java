package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.ExpressionScores;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What abstaining gains: the pictures in the order of the trust in their readings, so that a share of them with the most
 * trust can be kept and the rest left without a reading (El-Yaniv and Wiener 2010).
 */
public final class RiskCoverage {

    private final ToDoubleFunction<ExpressionScores> trust;
    private final List<Judged> mostTrustedFirst;

    /**
     * @param judged at least one; of equal trust the earlier counts as trusted more
     * @param trust the higher the better, such as {@link ExpressionScores#confidence} or {@link ExpressionScores#margin}
     */
    public RiskCoverage(List<Judged> judged, ToDoubleFunction<ExpressionScores> trust) {
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("there is no risk without pictures");
        }
        this.trust = trust;
        this.mostTrustedFirst = judged.stream()
                .sorted(Comparator.comparingDouble((Judged j) -> trust.applyAsDouble(j.scores()))
                        .reversed())
                .toList();
    }

    /**
     * What is kept at a coverage.
     *
     * @param percent above 0, at most 100, of the pictures, rounded to whole ones but never to none
     */
    public List<Judged> kept(double percent) {
        int many = (int) Math.round(mostTrustedFirst.size() * percent / 100);
        return mostTrustedFirst.subList(0, Math.max(1, many));
    }

    /** How many of what is kept at a coverage in percent are read rightly. */
    public Share accuracy(double percent) {
        return Judged.rightOf(kept(percent));
    }

    /** The least trust that is kept at a coverage in percent: the threshold that gives it. */
    public double threshold(double percent) {
        List<Judged> kept = kept(percent);
        return trust.applyAsDouble(kept.get(kept.size() - 1).scores());
    }
}
