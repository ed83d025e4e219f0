package dev.gallerist.lesson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.Mood;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lesson's parts as JSON, as docs/protocol.md writes them down. Seconds have two decimals, scores three. */
public final class LessonJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LessonJson() {}

    /** The whole lesson. */
    public static ObjectNode lesson(LessonSnapshot snapshot) {
        ObjectNode lesson = JSON.objectNode();
        lesson.put("id", snapshot.id().value());
        lesson.put("title", snapshot.title());
        phase(lesson, snapshot.phase());
        lesson.put("source", snapshot.source().wireName());
        lesson.put("at", hundredths(snapshot.at()));
        lesson.put("length", snapshot.length().map(LessonJson::hundredths).orElse(null));
        group(lesson, snapshot.group());
        lesson.set("students", students(snapshot.students()));
        lesson.set("timeline", windows(snapshot.timeline()));
        lesson.set("cues", cues(snapshot.notes().cues()));
        lesson.set("marks", marks(snapshot.notes().marks()));
        lesson.put("rate", hundredths(snapshot.rate()));
        lesson.put("dropped", snapshot.dropped());
        lesson.put("runsOn", snapshot.runsOn());
        return lesson;
    }

    /** Puts the phase's word and its sentence (null where there is none) into the target. */
    public static void phase(ObjectNode target, LessonPhase phase) {
        target.put("phase", phase.wireName());
        target.put("sentence", phase.sentence().orElse(null));
    }

    /** Puts the group's reading into the target, null where there is none. */
    public static void group(ObjectNode target, Optional<GroupReading> group) {
        group.ifPresentOrElse(reading -> target.set("group", window(reading)), () -> target.putNull("group"));
    }

    /** Students in the order given. */
    public static ArrayNode students(List<StudentNow> students) {
        ArrayNode array = JSON.arrayNode();
        students.forEach(student -> array.add(student(student)));
        return array;
    }

    /** Group windows in the order given. */
    public static ArrayNode windows(List<GroupReading> windows) {
        ArrayNode array = JSON.arrayNode();
        windows.forEach(window -> array.add(window(window)));
        return array;
    }

    /** Cues in the order given. */
    public static ArrayNode cues(List<Cue> cues) {
        ArrayNode array = JSON.arrayNode();
        cues.forEach(cue -> array.add(cue(cue)));
        return array;
    }

    /** Marks in the order given. */
    public static ArrayNode marks(List<Mark> marks) {
        ArrayNode array = JSON.arrayNode();
        marks.forEach(mark -> array.addObject().put("number", mark.number()).put("at", hundredths(mark.at())));
        return array;
    }

    /** The student's id as it stands in documents. */
    public static String id(StudentNow student) {
        return student.id().toString();
    }

    /** Seconds, or a rate, with two decimals. */
    public static double hundredths(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }

    private static ObjectNode student(StudentNow student) {
        ObjectNode node = JSON.objectNode();
        node.put("id", id(student));
        node.put("name", student.name().orElse(null));
        node.put("present", student.present());
        node.put("expression", student.expression().map(Expression::wireName).orElse(null));
        student.unreadable().ifPresent(why -> node.put("unreadable", why.wireName()));
        student.scores().ifPresent(scores -> {
            student.expression().ifPresent(named -> node.put("confidence", thousandths(scores.of(named))));
            node.set("scores", scores(scores.byName()));
        });
        return node;
    }

    private static ObjectNode cue(Cue cue) {
        ObjectNode node = JSON.objectNode();
        node.put("number", cue.number());
        node.put("kind", cue.kind().wireName());
        node.putArray("window")
                .add(hundredths(cue.window().start()))
                .add(hundredths(cue.window().end()));
        node.put("active", cue.active());
        node.put("faces", cue.faces());
        node.put("readable", cue.readable());
        node.put("baseline", thousandths(cue.baseline()));
        node.put("answer", cue.answer().map(CueAnswer::wireName).orElse(null));
        return node;
    }

    private static ObjectNode window(GroupReading reading) {
        ObjectNode node = JSON.objectNode();
        node.putArray("window")
                .add(hundredths(reading.window().start()))
                .add(hundredths(reading.window().end()));
        node.put("mood", reading.mood().map(Mood::wireName).orElse(null));
        reading.scores().ifPresent(scores -> node.set("scores", scores(scores.byName())));
        reading.valence().ifPresent(valence -> node.put("valence", thousandths(valence)));
        node.put("readable", reading.readable());
        node.put("present", reading.present());
        return node;
    }

    private static ObjectNode scores(Map<String, Float> byName) {
        ObjectNode node = JSON.objectNode();
        byName.forEach((name, score) -> node.put(name, thousandths(score)));
        return node;
    }

    private static double thousandths(float score) {
        return Math.round(score * 1000.0) / 1000.0;
    }
}
