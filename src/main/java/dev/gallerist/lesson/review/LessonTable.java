package dev.gallerist.lesson.review;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.StudentReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lesson as a table for spreadsheets: a row per window of the group, then a row per window of each student. Comma
 * separated as RFC 4180 has it, with a byte order mark, without which spreadsheets take names for another alphabet. Columns are written down in docs/summary.md.
 */
public final class LessonTable {

    private static final List<String> COLUMNS = Stream.of(
                    Stream.of("row", "start", "end", "student", "name", "looks_like"),
                    Stream.of("valence", "readable", "present", "faces"),
                    Arrays.stream(Mood.values()).map(mood -> "mood_" + mood.wireName()),
                    Arrays.stream(Expression.values()).map(one -> "expression_" + one.wireName()))
            .flatMap(columns -> columns)
            .toList();

    private final StringBuilder text = new StringBuilder("\uFEFF");

    private LessonTable() {}

    /**
     * The table's text. Blocking.
     *
     * @param students whose windows are in it; empty for the group's only
     */
    public static String of(LessonArchive archive, LessonId lesson, List<Attendance> students) {
        LessonTable table = new LessonTable();
        table.add(COLUMNS);
        archive.group(lesson).forEach(table::group);
        for (Attendance attendance : students) {
            String id = attendance.student().id().toString();
            String name = attendance.student().name().orElse("");
            archive.readings(lesson, attendance.student().id()).forEach(reading -> table.student(id, name, reading));
        }
        return table.text.toString();
    }

    private void group(GroupReading reading) {
        List<String> cells = begin("group", reading.window());
        cells.addAll(List.of("", "", reading.mood().map(Mood::wireName).orElse("")));
        cells.add(number(reading.valence()));
        cells.addAll(List.of(String.valueOf(reading.readable()), String.valueOf(reading.present()), ""));
        addMoods(cells, reading.scores());
        addExpressions(cells, Optional.empty());
        add(cells);
    }

    private void student(String id, String name, StudentReading reading) {
        List<String> cells = begin("student", reading.window());
        cells.addAll(List.of(
                id,
                harmless(name),
                reading.expression().map(Expression::wireName).orElse("")));
        cells.add(number(reading.valence()));
        cells.addAll(List.of(reading.readable() ? "1" : "0", "", String.valueOf(reading.faces())));
        addMoods(cells, reading.scores().map(ExpressionScores::mood));
        addExpressions(cells, reading.scores());
        add(cells);
    }

    private static List<String> begin(String row, TimeWindow window) {
        return new ArrayList<>(List.of(
                row,
                String.format(Locale.ROOT, "%.2f", window.start()),
                String.format(Locale.ROOT, "%.2f", window.end())));
    }

    private static void addMoods(List<String> cells, Optional<MoodScores> scores) {
        for (Mood mood : Mood.values()) {
            cells.add(number(scores.map(known -> known.of(mood))));
        }
    }

    private static void addExpressions(List<String> cells, Optional<ExpressionScores> scores) {
        for (Expression expression : Expression.values()) {
            cells.add(number(scores.map(known -> known.of(expression))));
        }
    }

    private static String number(Optional<Float> value) {
        return value.map(known -> String.format(Locale.ROOT, "%.3f", known)).orElse("");
    }

    /** A name comes from a label in a picture: where a spreadsheet would take it for a formula, an apostrophe goes before it. */
    private static String harmless(String name) {
        return !name.isEmpty() && "=+-@\t\r\n".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    private void add(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
            text.append(i == 0 ? "" : ",").append(plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
        }
        text.append("\r\n");
    }
}
