package dev.gallerist.lesson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lesson as the document {@code gallerist.lesson/1}: times in seconds of the video, boxes {@code [x, y, width, height]} in
 * pixels of the source picture, expressions by their eight names, {@code null} where no reading is given.
 *
 * @param observations absent unless they were asked for
 */
@JsonPropertyOrder({"schema", "source", "run", "students", "group", "moments", "observations"})
public record LessonDocument(
        String schema,
        Source source,
        Run run,
        List<Student> students,
        List<Group> group,
        List<Fragment> moments,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Seen> observations) {

    /** Name and version of the format. */
    public static final String SCHEMA = "gallerist.lesson/1";

    /** What was read. {@code ended} says in one sentence why a source stopped in the middle; otherwise absent. */
    public record Source(
            String name,
            Double seconds,
            int width,
            int height,
            @JsonInclude(JsonInclude.Include.NON_NULL) String ended) {}

    /** What it took. */
    public record Run(
            String profile,
            long pictures,
            double wallSeconds,
            Map<String, Double> stepMillis,
            Map<String, String> models) {}

    /** One student with the readings of the windows in which the face could be read. */
    public record Student(
            String id,
            String name,
            Map<String, Integer> names,
            double firstSeen,
            double lastSeen,
            List<Reading> readings) {}

    /** One window of a student. */
    public record Reading(
            double[] window, String expression, Map<String, Double> scores, double confidence, int faces) {}

    /** One window of the group; mood and scores are null when nobody was readable. */
    public record Group(double[] window, String mood, Map<String, Double> scores, int readable, int present) {}

    /** A pronounced fragment; student null for the whole group. */
    public record Fragment(double start, double end, String student, String expression, double strength) {}

    /** One face in one picture. */
    public record Seen(double t, String student, int[] box, String expression, Map<String, Double> scores) {}

    /**
     * The document of a finished lesson.
     *
     * @param withObservations whether to list every single face
     */
    public static LessonDocument of(LessonFacts facts, Source source, Run run, boolean withObservations) {
        return new LessonDocument(
                SCHEMA,
                facts.phase() instanceof LessonPhase.Interrupted interrupted
                        ? new Source(
                                source.name(), source.seconds(), source.width(), source.height(), interrupted.reason())
                        : source,
                run,
                facts.students().stream().map(s -> student(s, facts.readings())).toList(),
                facts.group().stream().map(LessonDocument::group).toList(),
                facts.moments().stream().map(LessonDocument::fragment).toList(),
                withObservations
                        ? facts.observations().stream()
                                .map(LessonDocument::seen)
                                .toList()
                        : null);
    }

    private static Student student(StudentFacts student, List<StudentReading> readings) {
        return new Student(
                student.id().toString(),
                student.name().orElse(null),
                student.names(),
                rounded(student.firstSeen()),
                rounded(student.lastSeen()),
                readings.stream()
                        .filter(r -> r.student().equals(student.id()))
                        .map(LessonDocument::reading)
                        .toList());
    }

    private static Reading reading(StudentReading r) {
        ExpressionScores scores = r.scores();
        return new Reading(
                window(r.window()),
                scores.top().wireName(),
                rounded(scores.byName()),
                rounded(scores.confidence()),
                r.faces());
    }

    private static Group group(GroupReading g) {
        return new Group(
                window(g.window()),
                g.scores().map(s -> s.top().wireName()).orElse(null),
                g.scores().map(MoodScores::byName).map(LessonDocument::rounded).orElse(null),
                g.readable(),
                g.present());
    }

    private static Fragment fragment(Moment m) {
        return new Fragment(
                rounded(m.window().start()),
                rounded(m.window().end()),
                m.student().map(StudentId::toString).orElse(null),
                m.expression().wireName(),
                rounded(m.strength()));
    }

    private static Seen seen(Observation o) {
        return new Seen(
                rounded(o.at()),
                o.student().map(StudentId::toString).orElse(null),
                new int[] {
                    o.place().x(), o.place().y(), o.place().width(), o.place().height()
                },
                o.scores().map(ExpressionScores::top).map(Expression::wireName).orElse(null),
                o.scores()
                        .map(ExpressionScores::byName)
                        .map(LessonDocument::rounded)
                        .orElse(null));
    }

    private static double[] window(TimeWindow window) {
        return new double[] {rounded(window.start()), rounded(window.end())};
    }

    private static Map<String, Double> rounded(Map<String, Float> scores) {
        Map<String, Double> short4 = new LinkedHashMap<>();
        scores.forEach((name, score) -> short4.put(name, rounded(score)));
        return short4;
    }

    /** Milliseconds and four digits of a score are all that is meant. */
    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
