package dev.gallerist.lesson.review;

import static dev.gallerist.lesson.LessonJson.hundredths;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.Moment;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentReading;
import java.util.List;
import java.util.Map;

/** Reviews as JSON, as docs/protocol.md writes them down. Seconds have two decimals, scores three. */
public final class ReviewJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReviewJson() {}

    /** Puts the group's part of a summary into the target. */
    public static void review(ObjectNode target, LessonReview review) {
        Headline headline = review.headline();
        target.putObject("headline")
                .put("minutes", headline.minutes())
                .put("present", headline.present())
                .put("coverage", thousandths(headline.coverage()));
        target.set("group", LessonJson.windows(review.group()));
        ArrayNode gaps = target.putArray("gaps");
        review.gaps().forEach(gap -> gaps.add(window(gap)));
        target.set("marks", LessonJson.marks(review.notes().marks()));
        target.set("cues", LessonJson.cues(review.notes().cues()));
        target.set("moments", moments(review.moments()));
        target.put("rule", review.rule().wireName());
        target.set("hardest", hardest(review.hardest()));
    }

    /** Puts the means of a lesson into the target; null where nothing may be said. */
    public static void means(ObjectNode target, Headline headline) {
        target.put(
                "positive",
                headline.scores().map(s -> thousandths(s.positive())).orElse(null));
        target.put(
                "neutral", headline.scores().map(s -> thousandths(s.neutral())).orElse(null));
        target.put(
                "negative",
                headline.scores().map(s -> thousandths(s.negative())).orElse(null));
        target.put("coverage", thousandths(headline.coverage()));
    }

    /** That somebody took part. */
    public static ObjectNode attendance(Attendance attendance) {
        return JSON.objectNode()
                .put("id", attendance.student().id().toString())
                .put("name", attendance.student().name().orElse(null))
                .put("firstSeen", hundredths(attendance.student().firstSeen()))
                .put("lastSeen", hundredths(attendance.student().lastSeen()))
                .put("coverage", thousandths(attendance.coverage()));
    }

    /** A student's windows and moments. */
    public static ObjectNode student(StudentReview review) {
        ObjectNode node = JSON.objectNode()
                .put("id", review.student().id().toString())
                .put("name", review.student().name().orElse(null));
        ArrayNode windows = node.putArray("windows");
        review.readings().forEach(reading -> windows.add(reading(reading)));
        ArrayNode moments = node.putArray("moments");
        review.moments().forEach(moment -> moments.add(moment(moment)));
        return node;
    }

    /** Everything that is kept of a student: windows, moments, names as they were read, every single reading. */
    public static ObjectNode everything(StudentReview review) {
        ObjectNode node = student(review);
        node.put("firstSeen", hundredths(review.student().firstSeen()));
        node.put("lastSeen", hundredths(review.student().lastSeen()));
        ObjectNode names = node.putObject("names");
        review.student().names().forEach(names::put);
        ArrayNode readings = node.putArray("readings");
        review.observations().forEach(seen -> readings.add(observation(seen)));
        return node;
    }

    private static ArrayNode moments(List<GroupMoment> moments) {
        ArrayNode array = JSON.arrayNode();
        for (GroupMoment moment : moments) {
            ObjectNode node = array.addObject();
            node.set("window", window(moment.window()));
            node.put("expression", moment.expression().wireName());
            node.put("strength", thousandths(moment.strength()));
            node.put("readable", moment.readable());
            node.put("why", moment.why());
        }
        return array;
    }

    private static ArrayNode hardest(List<HardPart> parts) {
        ArrayNode array = JSON.arrayNode();
        for (HardPart part : parts) {
            ObjectNode node = array.addObject();
            node.set("window", window(part.window()));
            node.put("share", thousandths(part.share()));
            node.put("baseline", thousandths(part.baseline()));
            node.put("readable", part.readable());
        }
        return array;
    }

    private static ObjectNode moment(Moment moment) {
        ObjectNode node = JSON.objectNode();
        node.set("window", window(moment.window()));
        node.put("expression", moment.expression().wireName());
        node.put("strength", thousandths(moment.strength()));
        return node;
    }

    private static ObjectNode reading(StudentReading reading) {
        ObjectNode node = JSON.objectNode();
        node.set("window", window(reading.window()));
        node.put("expression", reading.expression().map(Expression::wireName).orElse(null));
        reading.scores().ifPresent(scores -> {
            node.set("scores", scores(scores));
            reading.expression().ifPresent(named -> node.put("confidence", thousandths(scores.of(named))));
        });
        node.put("faces", reading.faces());
        reading.valence().ifPresent(valence -> node.put("valence", thousandths(valence)));
        return node;
    }

    private static ObjectNode observation(Observation seen) {
        ObjectNode node = JSON.objectNode();
        node.put("at", hundredths(seen.at()));
        node.put("expression", seen.expression().map(Expression::wireName).orElse(null));
        seen.scores().ifPresent(scores -> node.set("scores", scores(scores)));
        seen.unreadable().map(Obstacle::wireName).ifPresent(why -> node.put("unreadable", why));
        return node;
    }

    private static ObjectNode scores(ExpressionScores scores) {
        ObjectNode node = JSON.objectNode();
        for (Map.Entry<String, Float> each : scores.byName().entrySet()) {
            node.put(each.getKey(), thousandths(each.getValue()));
        }
        return node;
    }

    private static ArrayNode window(TimeWindow window) {
        return JSON.arrayNode().add(hundredths(window.start())).add(hundredths(window.end()));
    }

    private static double thousandths(float score) {
        return Math.round(score * 1000.0) / 1000.0;
    }
}
