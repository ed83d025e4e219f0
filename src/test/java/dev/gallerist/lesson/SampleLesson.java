package dev.gallerist.lesson;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds snapshots for tests of the edges. */
public final class SampleLesson {

    private final List<StudentNow> students = new ArrayList<>();
    private final List<GroupReading> timeline = new ArrayList<>();
    private double at;
    private long dropped;
    private SourceState source = SourceState.LIVE;
    private LessonNotes notes = LessonNotes.NONE;
    private LessonPhase phase = new LessonPhase.Running();

    /** Somebody new whose face reads as the expression. */
    public SampleLesson student(String name, Expression expression, float confidence) {
        students.add(new StudentNow(
                new StudentId(students.size() + 1),
                Optional.ofNullable(name),
                true,
                Optional.of(scores(expression, confidence)),
                Optional.empty()));
        return this;
    }

    /** Somebody new whose face cannot be read. */
    public SampleLesson unreadable(String name) {
        students.add(new StudentNow(
                new StudentId(students.size() + 1),
                Optional.of(name),
                true,
                Optional.empty(),
                Optional.of(Obstacle.TURNED)));
        return this;
    }

    /** The student at this place now reads as the expression. */
    public SampleLesson now(int place, Expression expression, float confidence) {
        StudentNow old = students.get(place);
        students.set(
                place,
                new StudentNow(
                        old.id(), old.name(), true, Optional.of(scores(expression, confidence)), Optional.empty()));
        return this;
    }

    /** A window of five seconds closes. */
    public SampleLesson window(float positive, float neutral, float negative) {
        double start = timeline.size() * 5.0;
        MoodScores scores = new MoodScores(positive, neutral, negative);
        timeline.add(new GroupReading(
                new TimeWindow(start, start + 5),
                Optional.of(scores),
                Optional.of(scores.top()),
                Optional.of(positive - negative),
                readable(),
                students.size()));
        at = start + 5;
        return this;
    }

    /** Time goes on. */
    public SampleLesson at(double seconds) {
        at = seconds;
        dropped++;
        return this;
    }

    /** The lesson is over, or broke off. */
    public SampleLesson phase(LessonPhase newPhase) {
        phase = newPhase;
        return this;
    }

    /** Its pictures come like this now. */
    public SampleLesson source(SourceState newSource) {
        source = newSource;
        return this;
    }

    /** These are its cues and marks now. */
    public SampleLesson notes(LessonNotes newNotes) {
        notes = newNotes;
        return this;
    }

    /** How it looks now. */
    public LessonSnapshot snapshot(LessonId id) {
        Optional<GroupReading> group =
                timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.get(timeline.size() - 1));
        return new LessonSnapshot(
                id,
                "Demonstration class",
                phase,
                source,
                at,
                Optional.of(60.0),
                group,
                students,
                timeline,
                notes,
                4.8,
                dropped,
                "test profile");
    }

    /** One score stands out, the rest share what is left. */
    public static ExpressionScores scores(Expression expression, float confidence) {
        float[] values = new float[Expression.values().length];
        java.util.Arrays.fill(values, (1 - confidence) / (values.length - 1));
        values[expression.ordinal()] = confidence;
        return new ExpressionScores(values);
    }

    private int readable() {
        return (int) students.stream().filter(s -> s.scores().isPresent()).count();
    }
}
