package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.Expression;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is said about a set of pictures that were read.
 *
 * @param judged at least one
 * @param groups whose pictures they are, where that is known
 */
public record Evaluation(List<Judged> judged, Groups groups) {

    /** Prints accuracy, confusion, calibration, risk and coverage, and groups: sections of Markdown for a model's card. */
    public void print(PrintWriter out) {
        Confusion.of(judged).print(out);
        out.println();
        Calibration.of(judged).print(out);
        Abstention.of(judged).print(out);
        groups.print(out, judged);
        out.flush();
    }

    /** The same for programs: to be written as JSON. */
    public Map<String, Object> document() {
        Confusion confusion = Confusion.of(judged);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("pictures", judged.size());
        document.put("accuracy", Judged.rightOf(judged));
        document.put("meanRecall", confusion.meanRecall());
        document.put("recall", recall());
        document.put("confusion", confusion.counts());
        document.put("calibrationRule", Calibration.RULE);
        document.put("calibration", Calibration.of(judged));
        document.put("abstention", Abstention.of(judged));
        document.put("groups", groups.shares(judged));
        return document;
    }

    private Map<String, Share> recall() {
        Map<String, Share> recall = new LinkedHashMap<>();
        for (Expression truth : Expression.values()) {
            recall.put(
                    truth.wireName(),
                    Judged.rightOf(
                            judged.stream().filter(j -> j.truth() == truth).toList()));
        }
        return recall;
    }
}
