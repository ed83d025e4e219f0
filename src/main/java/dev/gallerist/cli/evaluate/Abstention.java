package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The risk-coverage table: what is gained when the pictures with the least confidence, or the least margin, get no reading.
 *
 * @param table from all pictures to half of them
 * @param classes what it does to each expression at 80 % coverage, by confidence
 */
public record Abstention(List<Row> table, List<ClassRow> classes) {

    private static final List<Integer> COVERAGES = List.of(100, 95, 90, 85, 80, 70, 60, 50);
    private static final int LOOKED_AT = 80;

    /**
     * One coverage.
     *
     * @param coverage percent of the pictures that get a reading
     * @param byConfidence those with the highest score: how many of them are right
     * @param confidence the least highest score among them
     * @param byMargin those whose highest score lies most above the second: how many of them are right
     * @param margin the least such distance among them
     */
    public record Row(int coverage, Share byConfidence, double confidence, Share byMargin, double margin) {}

    /**
     * One expression at 80 % coverage.
     *
     * @param expression its name
     * @param all how many of its pictures are read rightly without abstention
     * @param kept how many of its pictures still get a reading
     * @param right how many of those are read rightly
     */
    public record ClassRow(String expression, Share all, Share kept, Share right) {}

    /** Of these pictures, at least one. */
    public static Abstention of(List<Judged> judged) {
        RiskCoverage byConfidence = new RiskCoverage(judged, ExpressionScores::confidence);
        RiskCoverage byMargin = new RiskCoverage(judged, ExpressionScores::margin);
        List<Row> table = COVERAGES.stream()
                .map(percent -> new Row(
                        percent,
                        byConfidence.accuracy(percent),
                        byConfidence.threshold(percent),
                        byMargin.accuracy(percent),
                        byMargin.threshold(percent)))
                .toList();
        List<Judged> kept = byConfidence.kept(LOOKED_AT);
        List<ClassRow> classes = Arrays.stream(Expression.values())
                .map(expression -> classRow(expression, labelled(judged, expression), labelled(kept, expression)))
                .toList();
        return new Abstention(table, classes);
    }

    private static List<Judged> labelled(List<Judged> judged, Expression expression) {
        return judged.stream().filter(j -> j.truth() == expression).toList();
    }

    private static ClassRow classRow(Expression expression, List<Judged> all, List<Judged> kept) {
        return new ClassRow(
                expression.wireName(), Judged.rightOf(all), new Share(kept.size(), all.size()), Judged.rightOf(kept));
    }

    /** Prints the section of a model's card, in Markdown. */
    void print(PrintWriter out) {
        out.printf("## Risk and coverage%n%n");
        out.printf(
                "Read rightly (95 %% interval) when the pictures with the lowest confidence (highest score) or the lowest"
                        + " margin (highest less second score) get no reading:%n%n");
        out.printf("| coverage | by confidence | from confidence | by margin | from margin |%n|---|---|---|---|---|%n");
        for (Row row : table) {
            out.printf(
                    Locale.ROOT,
                    "| %d %% | %s | %.3f | %s | %.3f |%n",
                    row.coverage(),
                    row.byConfidence().inWords(),
                    row.confidence(),
                    row.byMargin().inWords(),
                    row.margin());
        }
        out.printf("%nWho still gets a reading at %d %% coverage by confidence:%n%n", LOOKED_AT);
        out.printf("| truth | pictures | recall of all | get a reading | recall of those |%n|---|---|---|---|---|%n");
        for (ClassRow row : classes) {
            out.printf(
                    "| %s | %d | %s | %s | %s |%n",
                    row.expression(),
                    row.all().of(),
                    row.all().percent(),
                    row.kept().percent(),
                    row.right().percent());
        }
        out.println();
    }
}
