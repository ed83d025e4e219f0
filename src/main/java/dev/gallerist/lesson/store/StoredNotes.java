package dev.gallerist.lesson.store;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.lesson.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The tables {@code lesson_window}, {@code lesson_cue} and {@code lesson_mark}: what is kept of the whole class. */
final class StoredNotes {

    private StoredNotes() {}

    /** A window that is there stays as it is: a lesson that goes on may begin within its last one. */
    static void window(Handle handle, long lesson, GroupReading whole) {
        double begins = Packing.seconds(Packing.millis(whole.window().start()));
        double ends = Packing.seconds(Packing.millis(whole.window().end()));
        Optional<MoodScores> scores = whole.scores();
        handle.execute(
                "INSERT INTO lesson_window (lesson, begins, ends, mood, positive, neutral, negative, valence, readable, present)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (lesson, begins) DO NOTHING",
                lesson,
                begins,
                Math.max(ends, begins + 0.001),
                whole.mood().map(Mood::wireName).orElse(null),
                scores.map(MoodScores::positive).orElse(null),
                scores.map(MoodScores::neutral).orElse(null),
                scores.map(MoodScores::negative).orElse(null),
                whole.valence().orElse(null),
                whole.readable(),
                whole.present());
    }

    static List<GroupReading> windows(Handle handle, long lesson) {
        return handle.createQuery("SELECT * FROM lesson_window WHERE lesson = ? ORDER BY begins")
                .bind(0, lesson)
                .map((row, context) -> window(row))
                .list();
    }

    private static GroupReading window(ResultSet row) throws SQLException {
        Optional<Double> positive = Columns.number(row, "positive");
        float neutral = row.getFloat("neutral");
        float negative = row.getFloat("negative");
        String mood = row.getString("mood");
        return new GroupReading(
                new TimeWindow(row.getDouble("begins"), row.getDouble("ends")),
                positive.map(share -> new MoodScores(share.floatValue(), neutral, negative)),
                Stream.of(Mood.values()).filter(m -> m.wireName().equals(mood)).findFirst(),
                Columns.number(row, "valence").map(Double::floatValue),
                row.getInt("readable"),
                row.getInt("present"));
    }

    static void cue(Handle handle, Run run, Cue cue) {
        handle.execute(
                "INSERT INTO lesson_cue (lesson, number, kind, begins, ends, active, faces, readable, baseline, answer)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (lesson, number) DO UPDATE SET ends = excluded.ends,"
                        + " active = excluded.active, faces = excluded.faces, readable = excluded.readable,"
                        + " answer = COALESCE(excluded.answer, lesson_cue.answer)",
                run.lesson(),
                cue.number() + run.cues(),
                cue.kind().wireName(),
                cue.window().start(),
                cue.window().end(),
                cue.active() ? 1 : 0,
                cue.faces(),
                cue.readable(),
                cue.baseline(),
                cue.answer().map(CueAnswer::wireName).orElse(null));
    }

    static void mark(Handle handle, Run run, Mark mark) {
        handle.execute(
                "INSERT INTO lesson_mark (lesson, number, at) VALUES (?, ?, ?) ON CONFLICT (lesson, number) DO NOTHING",
                run.lesson(),
                mark.number() + run.marks(),
                mark.at());
    }

    /** A lesson that is over has no active cues. */
    static void allOver(Handle handle, long lesson) {
        handle.execute("UPDATE lesson_cue SET active = 0 WHERE lesson = ? AND active = 1", lesson);
    }

    static LessonNotes notes(Handle handle, long lesson) {
        List<Cue> cues = handle.createQuery("SELECT * FROM lesson_cue WHERE lesson = ? ORDER BY number")
                .bind(0, lesson)
                .map((row, context) -> cue(row))
                .list();
        List<Mark> marks = handle.createQuery("SELECT number, at FROM lesson_mark WHERE lesson = ? ORDER BY number")
                .bind(0, lesson)
                .map((row, context) -> new Mark(row.getInt(1), row.getDouble(2)))
                .list();
        return new LessonNotes(cues, marks);
    }

    private static Cue cue(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Cue(
                row.getInt("number"),
                Stream.of(CueKind.values())
                        .filter(k -> k.wireName().equals(kind))
                        .findFirst()
                        .orElseThrow(),
                new TimeWindow(row.getDouble("begins"), row.getDouble("ends")),
                row.getInt("active") != 0,
                row.getInt("faces"),
                row.getInt("readable"),
                row.getFloat("baseline"),
                Optional.ofNullable(row.getString("answer")).flatMap(CueAnswer::named));
    }

    /** The highest number of a lesson's cues or marks, 0 where there are none. */
    static int last(Handle handle, String table, long lesson) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM " + table + " WHERE lesson = ?")
                .bind(0, lesson)
                .mapTo(Integer.class)
                .one();
    }
}
