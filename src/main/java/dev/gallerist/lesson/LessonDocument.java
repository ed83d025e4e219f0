package dev.gallerist.lesson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gallerist.affect.Attention;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lesson as the document {@code gallerist.lesson/1}: times in seconds of the video, boxes {@code [x, y, width, height]} in
 * pixels of the source picture, expressions by their eight names, {@code null} where no reading is given.
 *
 * @param cues absent where none was given
 * @param marks absent where the teacher marked nothing
 * @param observations absent unless they were asked for
 */
@JsonPropertyOrder({"schema", "source", "run", "students", "group", "moments", "cues", "marks", "observations"})
public record LessonDocument(
        String schema,
        Source source,
        Run run,
        List<Student> students,
        List<Group> group,
        List<Fragment> moments,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hint> cues,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MarkedMoment> marks,
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

    /**
     * One window of a student. Expression and confidence are null where no expression stands out, scores too where no face
     * could be read; valence (-1 to 1) and attention are left out where there is none.
     */
    public record Reading(
            double[] window,
            String expression,
            Map<String, Double> scores,
            Double confidence,
            int faces,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double valence,
            @JsonInclude(JsonInclude.Include.NON_NULL) Shares attention) {}

    /** Shares of a window's pictures, together 1: the face towards the camera, turned to the side, no face found. */
    public record Shares(double facing, double turned, double absent) {}

    /** One window of the group; mood is null where none stands out, scores too where nobody had any. */
    public record Group(
            double[] window,
            String mood,
            Map<String, Double> scores,
            int readable,
            int present,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double valence) {}

    /** A pronounced fragment; student null for the whole group. */
    public record Fragment(double start, double end, String student, String expression, double strength) {}

    /** A cue, and what the teacher said to it: {@code helpful}, {@code not-now}, or null. */
    public record Hint(
            int number, double[] window, String kind, int faces, int readable, double baseline, String answer) {}

    /** A moment the teacher marked. */
    public record MarkedMoment(int number, double at) {}

    /** One face in one picture; where it names no expression, {@code unreadable} says why in one word. */
    public record Seen(
            double t,
            String student,
            int[] box,
            String expression,
            Map<String, Double> scores,
            @JsonInclude(JsonInclude.Include.NON_NULL) String unreadable) {}

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
                facts.notes().cues().stream().map(LessonDocument::hint).toList(),
                facts.notes().marks().stream()
                        .map(mark -> new MarkedMoment(mark.number(), rounded(mark.at())))
                        .toList(),
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
        Optional<Double> confidence = r.expression().flatMap(named -> r.scores().map(s -> rounded(s.of(named))));
        return new Reading(
                window(r.window()),
                r.expression().map(Expression::wireName).orElse(null),
                scores(r.scores()),
                confidence.orElse(null),
                r.faces(),
                valence(r.valence()),
                r.attention().map(LessonDocument::shares).orElse(null));
    }

    private static Shares shares(Attention a) {
        return new Shares(rounded(a.facing()), rounded(a.turned()), rounded(a.absent()));
    }

    private static Group group(GroupReading g) {
        return new Group(
                window(g.window()),
                g.mood().map(Mood::wireName).orElse(null),
                g.scores().map(MoodScores::byName).map(LessonDocument::rounded).orElse(null),
                g.readable(),
                g.present(),
                valence(g.valence()));
    }

    private static Fragment fragment(Moment m) {
        return new Fragment(
                rounded(m.window().start()),
                rounded(m.window().end()),
                m.student().map(StudentId::toString).orElse(null),
                m.expression().wireName(),
                rounded(m.strength()));
    }

    private static Hint hint(Cue c) {
        return new Hint(
                c.number(),
                window(c.window()),
                c.kind().wireName(),
                c.faces(),
                c.readable(),
                rounded(c.baseline()),
                c.answer().map(CueAnswer::wireName).orElse(null));
    }

    private static Seen seen(Observation o) {
        return new Seen(
                rounded(o.at()),
                o.student().map(StudentId::toString).orElse(null),
                new int[] {
                    o.place().x(), o.place().y(), o.place().width(), o.place().height()
                },
                o.expression().map(Expression::wireName).orElse(null),
                scores(o.scores()),
                o.unreadable().map(Obstacle::wireName).orElse(null));
    }

    private static Map<String, Double> scores(Optional<ExpressionScores> scores) {
        return scores.map(ExpressionScores::byName).map(LessonDocument::rounded).orElse(null);
    }

    private static Double valence(Optional<Float> valence) {
        return valence.map(LessonDocument::rounded).orElse(null);
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
