package dev.gallerist.lesson.store;

import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.LessonTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code lesson}. */
final class LessonRows {

    /** What a running lesson's row says beside the lesson itself. */
    record Place(long number, int runs, long written, String owner, String phase, double seconds) {}

    private LessonRows() {}

    static Optional<Place> place(Handle handle, LessonId id) {
        return handle.createQuery("SELECT number, runs, written, owner, phase, seconds FROM lesson WHERE id = ?")
                .bind(0, id.value())
                .map((row, context) -> new Place(
                        row.getLong(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getDouble(6)))
                .findOne();
    }

    static void insert(Handle handle, LessonSnapshot first, LessonTerms terms, Instant now) {
        long number = handle.createQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM lesson")
                .mapTo(Long.class)
                .one();
        handle.execute(
                "INSERT INTO lesson (number, id, owner, course, title, phase, sentence, starts_at, began, touched, seconds,"
                        + " length, runs_on, rules, runs, written)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)",
                number,
                first.id().value(),
                Words.clean(terms.owner(), 200),
                terms.course().map(course -> Words.clean(course, 200)).orElse(null),
                Words.clean(first.title(), 400),
                first.phase().wireName(),
                sentence(first.phase()),
                startsAt(first.phase()),
                now.toEpochMilli(),
                now.toEpochMilli(),
                first.at(),
                first.length().orElse(null),
                Words.clean(first.runsOn(), 1000),
                RulesJson.written(terms.rules()));
    }

    /** The lesson begins once more, or for the first time after it was planned. */
    static void begunAgain(Handle handle, long number, LessonSnapshot first, LessonTerms terms, Instant now) {
        handle.execute(
                "UPDATE lesson SET began = CASE WHEN phase = 'planned' THEN ? ELSE began END,"
                        + " runs = CASE WHEN phase = 'planned' THEN runs ELSE runs + 1 END,"
                        + " phase = ?, sentence = ?, starts_at = ?, ended = NULL, touched = ?, length = ?, runs_on = ?, rules = ?,"
                        + " seconds = CASE WHEN seconds < ? THEN ? ELSE seconds END, title = ?, course = COALESCE(?, course)"
                        + " WHERE number = ?",
                now.toEpochMilli(),
                first.phase().wireName(),
                sentence(first.phase()),
                startsAt(first.phase()),
                now.toEpochMilli(),
                first.length().orElse(null),
                Words.clean(first.runsOn(), 1000),
                RulesJson.written(terms.rules()),
                first.at(),
                first.at(),
                Words.clean(first.title(), 400),
                terms.course().map(course -> Words.clean(course, 200)).orElse(null),
                number);
    }

    /**
     * A batch of the lesson is about to be written. The row is locked until the transaction is over, so that nobody deletes the lesson
     * meanwhile.
     *
     * @return false when the lesson is deleted, or the batch was written already
     */
    static boolean touch(Handle handle, long lesson, long batch, double until, Instant now) {
        return handle.execute(
                        "UPDATE lesson SET written = ?, touched = ?, seconds = CASE WHEN seconds < ? THEN ? ELSE seconds END"
                                + " WHERE number = ? AND written < ?",
                        batch,
                        now.toEpochMilli(),
                        until,
                        until,
                        lesson,
                        batch)
                == 1;
    }

    static void turn(Handle handle, long lesson, LessonPhase phase, Instant now) {
        handle.execute(
                "UPDATE lesson SET phase = ?, sentence = ?, starts_at = ?, ended = ? WHERE number = ?",
                phase.wireName(),
                sentence(phase),
                startsAt(phase),
                phase.last() ? now.toEpochMilli() : null,
                lesson);
    }

    /** Locks the lesson for as long as the transaction lasts; empty when there is none. */
    static Optional<Long> locked(Handle handle, LessonId id) {
        int found = handle.execute("UPDATE lesson SET touched = touched WHERE id = ?", id.value());
        return found == 0 ? Optional.empty() : place(handle, id).map(Place::number);
    }

    /** Lessons that were running when they were last written, with when that was. */
    static List<Stopped> stopped(Handle handle) {
        return handle.createQuery("SELECT number, touched FROM lesson WHERE phase IN ('running', 'paused')")
                .map((row, context) -> new Stopped(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
                .list();
    }

    /** A lesson whose server is gone since that moment. */
    record Stopped(long number, Instant since) {}

    static Optional<KeptLesson> find(Handle handle, LessonId id) {
        return handle.createQuery("SELECT * FROM lesson WHERE id = ?")
                .bind(0, id.value())
                .map((row, context) -> kept(row))
                .findOne();
    }

    static List<KeptLesson> list(Handle handle, Optional<String> owner, Optional<String> course, int most) {
        String of = owner.map(o -> " AND owner = :owner").orElse("")
                + course.map(c -> " AND course = :course").orElse("");
        var query = handle.createQuery(
                "SELECT * FROM lesson WHERE 1 = 1" + of + " ORDER BY began DESC, number DESC LIMIT :most");
        owner.ifPresent(o -> query.bind("owner", o));
        course.ifPresent(c -> query.bind("course", c));
        return query.bind("most", most).map((row, context) -> kept(row)).list();
    }

    private static KeptLesson kept(ResultSet row) throws SQLException {
        return new KeptLesson(
                new LessonId(row.getString("id")),
                new LessonTerms(
                        row.getString("owner"),
                        Optional.ofNullable(row.getString("course")),
                        RulesJson.rules(row.getString("rules"))),
                row.getString("title"),
                phase(row),
                Instant.ofEpochMilli(row.getLong("began")),
                Columns.moment(row, "ended"),
                row.getDouble("seconds"),
                Columns.number(row, "length"),
                row.getString("runs_on"));
    }

    private static LessonPhase phase(ResultSet row) throws SQLException {
        return switch (row.getString("phase")) {
            case "planned" -> new LessonPhase.Planned(
                    Columns.moment(row, "starts_at").orElse(Instant.ofEpochMilli(row.getLong("began"))));
            case "running" -> new LessonPhase.Running();
            case "paused" -> new LessonPhase.Paused();
            case "ended" -> new LessonPhase.Ended();
            default -> new LessonPhase.Interrupted(
                    Optional.ofNullable(row.getString("sentence")).orElse("The lesson broke off."));
        };
    }

    private static String sentence(LessonPhase phase) {
        return phase.sentence().map(words -> Words.clean(words, 1000)).orElse(null);
    }

    private static Long startsAt(LessonPhase phase) {
        return phase instanceof LessonPhase.Planned planned ? planned.startsAt().toEpochMilli() : null;
    }
}
