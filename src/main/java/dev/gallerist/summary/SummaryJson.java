package dev.gallerist.summary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.review.ReviewJson;
import java.time.Instant;

/** Summaries as JSON, as docs/protocol.md writes them down. */
public final class SummaryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SummaryJson() {}

    /** The whole summary. */
    public static ObjectNode summary(Summary summary) {
        KeptLesson lesson = summary.lesson();
        ObjectNode node = JSON.objectNode();
        node.put("id", lesson.id().value());
        node.put("title", lesson.title());
        node.put("class", lesson.terms().course().orElse(null));
        LessonJson.phase(node, lesson.phase());
        node.put("began", lesson.began().toString());
        node.put("ended", lesson.ended().map(Instant::toString).orElse(null));
        node.put("seconds", LessonJson.hundredths(lesson.at()));
        ReviewJson.review(node, summary.review());
        node.set("trend", trend(summary));
        individuals(node, summary.individuals());
        kept(node.putObject("kept"), summary.kept());
        node.put("note", summary.note());
        node.put("runsOn", lesson.runsOn());
        ModelLimits.put(node, lesson.runsOn());
        return node;
    }

    /** A receipt. */
    public static ObjectNode receipt(Receipt receipt) {
        return JSON.objectNode()
                .put("receipt", receipt.id())
                .put("at", receipt.at().toString())
                .put("kind", receipt.kind())
                .put("lesson", receipt.lesson())
                .put("rows", receipt.rows());
    }

    private static ArrayNode trend(Summary summary) {
        ArrayNode trend = JSON.arrayNode();
        for (TrendPoint point : summary.trend()) {
            ObjectNode node = trend.addObject()
                    .put("id", point.lesson().id().value())
                    .put("title", point.lesson().title())
                    .put("began", point.lesson().began().toString());
            ReviewJson.means(node, point.headline());
            node.put("seconds", LessonJson.hundredths(point.lesson().at()));
        }
        return trend;
    }

    private static void individuals(ObjectNode node, Individuals individuals) {
        if (individuals instanceof Individuals.Shown shown) {
            ArrayNode students = node.putArray("individuals");
            shown.students().forEach(student -> students.add(ReviewJson.attendance(student)));
            node.putNull("individualsWhy");
        } else if (individuals instanceof Individuals.Withheld withheld) {
            node.putNull("individuals");
            node.put("individualsWhy", withheld.wireName());
        }
    }

    private static void kept(ObjectNode node, KeptUntil kept) {
        node.put("individuals", kept.individuals().map(Instant::toString).orElse(null));
        node.put("group", kept.group().toString());
        node.put("audit", kept.audit().toString());
    }
}
