package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.ExpressionScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The diagrams of an evaluation, as SVG. */
public final class Charts {

    private static final double LEAST_COVERAGE = 10;
    private static final List<Integer> MARKED = List.of(100, 90, 80, 70, 60, 50);

    private Charts() {}

    /** Confidence against what is read rightly, bin by bin. */
    public static String reliability(String what, Calibration calibration) {
        Chart chart = new Chart(
                new Chart.Axis("confidence (highest score), %", 0, 100, 10),
                new Chart.Axis("read rightly, %", 0, 100, 10),
                3,
                6);
        List<Chart.Point> means = new ArrayList<>();
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.right().of() > 0) {
                double right = 100 * bin.right().value();
                chart.bar(100 * bin.from(), 100 * bin.to(), right, Chart.BLUE, says(bin));
                means.add(new Chart.Point(100 * bin.confidence(), right));
            }
        }
        chart.line(List.of(new Chart.Point(0, 0), new Chart.Point(100, 100)), Chart.GREY, true);
        means.forEach(mean -> chart.dot(mean, Chart.ORANGE, says(mean)));
        String error = String.format(Locale.ROOT, "expected calibration error %.3f", calibration.expectedError());
        return chart.explain(Chart.GREY, true, "as it should be")
                .explain(Chart.BLUE, false, "read rightly, by bin of confidence")
                .explain(Chart.ORANGE, false, "dot: at the bin's mean confidence")
                .svg(
                        "Reliability: " + what,
                        "Bars of the share read rightly in each bin of confidence, against the diagonal on which"
                                + " confidence and share agree; " + error + ".");
    }

    private static String says(Calibration.Bin bin) {
        return String.format(
                Locale.ROOT,
                "confidence %.0f to %.0f %%: %d pictures, %s read rightly",
                100 * bin.from(),
                100 * bin.to(),
                bin.right().of(),
                bin.right().percent());
    }

    private static String says(Chart.Point point) {
        return String.format(Locale.ROOT, "%.1f %%: %.1f %%", point.x(), point.y());
    }

    /** How many readings are wrong when only so many pictures get one. */
    public static String riskCoverage(String what, List<Judged> judged) {
        RiskCoverage byConfidence = new RiskCoverage(judged, ExpressionScores::confidence);
        RiskCoverage byMargin = new RiskCoverage(judged, ExpressionScores::margin);
        List<Chart.Point> confidence = curve(byConfidence);
        List<Chart.Point> margin = curve(byMargin);
        double most = Math.max(highest(confidence), highest(margin));
        double tick = most > 30 ? 10 : most > 10 ? 5 : 2;
        Chart chart = new Chart(
                new Chart.Axis("coverage: pictures that get a reading, %", 0, 100, 10),
                new Chart.Axis(
                        "risk: readings that are wrong, %", 0, Math.max(tick, Math.ceil(most / tick) * tick), tick),
                3,
                6);
        chart.line(confidence, Chart.BLUE, false).line(margin, Chart.ORANGE, true);
        for (int percent : MARKED) {
            chart.dot(at(byConfidence, percent), Chart.BLUE, says(at(byConfidence, percent)));
        }
        return chart.explain(Chart.BLUE, false, "least confidence goes first")
                .explain(Chart.ORANGE, true, "least margin goes first")
                .svg("Risk and coverage: " + what, inWords(byConfidence));
    }

    private static String inWords(RiskCoverage byConfidence) {
        return String.format(
                Locale.ROOT,
                "Share of wrong readings over the share of pictures that get one. By confidence: %.1f %% wrong when all"
                        + " are read, %.1f %% at 80 %% coverage, %.1f %% at 50 %%.",
                at(byConfidence, 100).y(),
                at(byConfidence, 80).y(),
                at(byConfidence, 50).y());
    }

    private static List<Chart.Point> curve(RiskCoverage risk) {
        List<Chart.Point> points = new ArrayList<>();
        for (double percent = LEAST_COVERAGE; percent <= 100; percent++) {
            points.add(at(risk, percent));
        }
        return points;
    }

    private static Chart.Point at(RiskCoverage risk, double percent) {
        return new Chart.Point(percent, 100 - 100 * risk.accuracy(percent).value());
    }

    private static double highest(List<Chart.Point> points) {
        return points.stream().mapToDouble(Chart.Point::y).max().orElse(0);
    }
}
