package dev.gallerist.lesson.store;

import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.roster.StudentId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What is known of a run's students, and what of it stands in their rows: a row is written when somebody is new or called
 * otherwise, and every few minutes for the rest. By stored number. Belongs to one thread.
 */
final class KnownStudents {

    private final Map<Integer, StudentFacts> newest = new LinkedHashMap<>();
    private final Map<Integer, StudentFacts> rows = new LinkedHashMap<>();

    KnownStudents copy() {
        KnownStudents copy = new KnownStudents();
        copy.newest.putAll(newest);
        copy.rows.putAll(rows);
        return copy;
    }

    /** This is known of a student now. */
    void told(int number, StudentFacts facts) {
        newest.put(number, facts);
    }

    Optional<StudentFacts> newest(int number) {
        return Optional.ofNullable(newest.get(number));
    }

    /** Whether somebody who looks for the student would find none, or one of another name. */
    boolean differs(int number) {
        StudentFacts row = rows.get(number);
        return row == null || !row.name().equals(newest.get(number).name());
    }

    /** The student's row is as what is known now. */
    void stands(int number) {
        rows.put(number, newest.get(number));
    }

    /** Students whose rows are not quite as what is known. */
    Map<Integer, StudentFacts> behind() {
        Map<Integer, StudentFacts> behind = new LinkedHashMap<>(newest);
        behind.entrySet().removeIf(entry -> entry.getValue().equals(rows.get(entry.getKey())));
        return behind;
    }

    /** There is no such student any more. */
    void forget(int number) {
        newest.remove(number);
        rows.remove(number);
    }

    /**
     * Both as one, see {@link dev.gallerist.lesson.LessonRecord#merged}.
     *
     * @param times how often a name was read, from how often it was read for the one and the other
     */
    static StudentFacts joined(StudentFacts stays, StudentFacts gone, BinaryOperator<Integer> times) {
        Map<String, Integer> names = new LinkedHashMap<>(stays.names());
        gone.names().forEach((name, often) -> names.merge(name, often, times));
        return new StudentFacts(
                new StudentId(stays.id().number()),
                stays.name().or(gone::name),
                names,
                Math.min(stays.firstSeen(), gone.firstSeen()),
                Math.max(stays.lastSeen(), gone.lastSeen()));
    }
}
