package dev.gallerist.lesson.store;

import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.StudentFacts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What happens to a lesson's rows when it is over, or part of it is deleted; always within a transaction. */
final class Endings {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Endings() {}

    /** Tidies a lesson that is over and packed. */
    static void settle(Handle handle, long lesson) {
        StoredNotes.allOver(handle, lesson);
        joinRuns(handle, lesson);
        Strips.tidy(handle, lesson);
    }

    /** A lesson was running when its server stopped. */
    static void interrupt(Handle handle, LessonRows.Stopped stopped) {
        LessonPhase phase = new LessonPhase.Interrupted(
                "The server stopped at " + MINUTE.format(stopped.since()) + "; what was read until then is kept.");
        LessonRows.turn(handle, stopped.number(), phase, stopped.since());
        Strips.pack(handle, stopped.number());
        settle(handle, stopped.number());
    }

    /** Who bears one name in several runs of a lesson, and in each only once, is one person. */
    private static void joinRuns(Handle handle, long lesson) {
        Map<String, List<StudentRows.Row>> byName = new LinkedHashMap<>();
        for (StudentRows.Row row : StudentRows.all(handle, lesson)) {
            row.facts().name().ifPresent(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(row));
        }
        byName.values().stream()
                .filter(rows ->
                        rows.stream().map(StudentRows.Row::run).distinct().count() == rows.size())
                .forEach(rows -> join(handle, lesson, rows));
    }

    private static void join(Handle handle, long lesson, List<StudentRows.Row> rows) {
        StudentRows.Row first = rows.get(0);
        StudentFacts one = first.facts();
        for (StudentRows.Row later : rows.subList(1, rows.size())) {
            one = KnownStudents.joined(one, later.facts(), Integer::sum);
            int gone = later.facts().id().number();
            Strips.move(handle, lesson, gone, one.id().number());
            StudentRows.remove(handle, lesson, gone);
        }
        if (rows.size() > 1) {
            StudentRows.put(
                    handle, new Run(lesson, first.run(), 0, 0, 0), one.id().number(), one);
        }
    }

    /** Deletes what is kept of one student of a packed lesson; returns how many rows that were. */
    static long remove(Handle handle, long lesson, int student) {
        return Strips.remove(handle, lesson, student) + StudentRows.remove(handle, lesson, student);
    }

    /** Deletes what is kept of single students of a packed lesson; returns how many rows that were. */
    static long removeIndividuals(Handle handle, long lesson) {
        return handle.execute("DELETE FROM lesson_strip WHERE lesson = ? AND student <> ?", lesson, PackedSamples.GROUP)
                + handle.execute("DELETE FROM lesson_student WHERE lesson = ?", lesson);
    }

    /** Deletes everything of a lesson; returns how many rows that were. */
    static long removeAll(Handle handle, long lesson) {
        long rows = 0;
        for (String table : List.of(
                "lesson_batch", "lesson_strip", "lesson_student", "lesson_window", "lesson_cue", "lesson_mark")) {
            rows += handle.execute("DELETE FROM " + table + " WHERE lesson = ?", lesson);
        }
        return rows + handle.execute("DELETE FROM lesson WHERE number = ?", lesson);
    }
}
