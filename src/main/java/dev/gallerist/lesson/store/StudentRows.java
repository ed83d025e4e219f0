package dev.gallerist.lesson.store;

import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.roster.StudentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code lesson_student}. */
final class StudentRows {

    /** One row: who, and in which run of the lesson. */
    record Row(int run, StudentFacts facts) {}

    private StudentRows() {}

    static void put(Handle handle, Run run, int number, StudentFacts facts) {
        handle.execute(
                "INSERT INTO lesson_student (lesson, student, run, name, names, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (lesson, student) DO UPDATE SET name = excluded.name, names = excluded.names,"
                        + " first_seen = excluded.first_seen, last_seen = excluded.last_seen",
                run.lesson(),
                number,
                run.number(),
                facts.name().map(Words::clean).orElse(null),
                RulesJson.names(facts.names()),
                facts.firstSeen(),
                facts.lastSeen());
    }

    /** Brings a row up to date; one that is gone, because the student was deleted, stays gone. */
    static void update(Handle handle, long lesson, int number, StudentFacts facts) {
        handle.execute(
                "UPDATE lesson_student SET name = ?, names = ?, first_seen = ?, last_seen = ? WHERE lesson = ? AND student = ?",
                facts.name().map(Words::clean).orElse(null),
                RulesJson.names(facts.names()),
                facts.firstSeen(),
                facts.lastSeen(),
                lesson,
                number);
    }

    /** A student was seen later than the row says. */
    static void seen(Handle handle, long lesson, int number, double at) {
        handle.execute(
                "UPDATE lesson_student SET last_seen = ? WHERE lesson = ? AND student = ? AND last_seen < ?",
                at,
                lesson,
                number,
                at);
    }

    static int remove(Handle handle, long lesson, int number) {
        return handle.execute("DELETE FROM lesson_student WHERE lesson = ? AND student = ?", lesson, number);
    }

    /** In order of first sight. */
    static List<Row> all(Handle handle, long lesson) {
        return handle.createQuery("SELECT * FROM lesson_student WHERE lesson = ? ORDER BY first_seen, student")
                .bind(0, lesson)
                .map((row, context) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("run"),
                new StudentFacts(
                        new StudentId(row.getInt("student")),
                        Optional.ofNullable(row.getString("name")),
                        names(row),
                        row.getDouble("first_seen"),
                        row.getDouble("last_seen")));
    }

    private static Map<String, Integer> names(ResultSet row) throws SQLException {
        return RulesJson.names(row.getString("names"));
    }

    /** The student, and rows of other runs of the lesson that bear the same name. */
    static List<Integer> samePerson(Handle handle, long lesson, int number) {
        List<Row> all = all(handle, lesson);
        Optional<Row> asked =
                all.stream().filter(r -> r.facts().id().number() == number).findFirst();
        Optional<String> name = asked.flatMap(r -> r.facts().name());
        return all.stream()
                .filter(r -> r.facts().id().number() == number
                        || (name.isPresent()
                                && r.run() != asked.get().run()
                                && r.facts().name().equals(name)))
                .map(r -> r.facts().id().number())
                .toList();
    }

    static int last(Handle handle, long lesson) {
        return handle.createQuery("SELECT COALESCE(MAX(student), 0) FROM lesson_student WHERE lesson = ?")
                .bind(0, lesson)
                .mapTo(Integer.class)
                .one();
    }
}
