package dev.gallerist.scenario;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.Moment;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.roster.StudentId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A lesson as lines that people review: who was there when, how each window read, the group's moments. Scores are left out,
 * and a window whose two best expressions lie close together is written with both, so that another processor's last digit
 * changes nothing.
 */
final class Timeline {

    private static final float CLOSE = 0.25f;

    private Timeline() {}

    static String of(LessonFacts facts) {
        StringBuilder text = new StringBuilder();
        for (StudentFacts student : facts.students()) {
            text.append(line(
                    "%s %s, %.1f to %.1f s",
                    student.id(), student.name().orElse("(no name)"), student.firstSeen(), student.lastSeen()));
        }
        text.append('\n');
        for (GroupReading window : facts.group()) {
            text.append(line(
                    "%s group %s, %d of %d readable",
                    when(window.window()),
                    window.mood().map(Mood::wireName).orElse("-"),
                    window.readable(),
                    window.present()));
            facts.readings().stream()
                    .filter(r -> r.window().equals(window.window()))
                    .sorted(Comparator.comparingInt(r -> r.student().number()))
                    .forEach(r -> text.append(line(
                            "    %s %s (%d faces)",
                            r.student(), r.scores().map(Timeline::expressions).orElse("not readable"), r.faces())));
        }
        text.append('\n');
        facts.moments().stream().filter(m -> m.student().isEmpty()).forEach(m -> text.append(moment(m)));
        return text.toString();
    }

    private static String moment(Moment moment) {
        return line(
                "moment %s %s: %s",
                when(moment.window()),
                moment.student().map(StudentId::toString).orElse("group"),
                moment.expression().wireName());
    }

    private static String expressions(ExpressionScores scores) {
        return Arrays.stream(Expression.values())
                .filter(e -> scores.confidence() - scores.of(e) < CLOSE)
                .map(Expression::wireName)
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private static String when(TimeWindow window) {
        return String.format(Locale.ROOT, "%4.1f-%4.1f", window.start(), window.end());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
