package dev.gallerist.lesson.review;

import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * That a student took part, and how much of it could be read. Immutable.
 *
 * @param coverage share of the windows between first and last sight in which the face could be read, 0 to 1
 */
public record Attendance(StudentFacts student, float coverage) {

    /** Everybody of a lesson, in the order of the alphabet; who has no name comes last. Blocking. */
    public static List<Attendance> of(LessonArchive archive, LessonId lesson, List<GroupReading> group) {
        Collator alphabet = Collator.getInstance(Locale.ROOT);
        Comparator<StudentFacts> byName = Comparator.comparing(
                        (StudentFacts student) -> student.name().isEmpty())
                .thenComparing(student -> student.name().orElse(""), alphabet)
                .thenComparing(student -> student.id().number());
        return archive.students(lesson).stream()
                .sorted(byName)
                .map(student ->
                        new Attendance(student, coverage(student, archive.readings(lesson, student.id()), group)))
                .toList();
    }

    private static float coverage(StudentFacts student, List<StudentReading> readings, List<GroupReading> group) {
        long there = group.stream()
                .map(GroupReading::window)
                .filter(window -> window.end() > student.firstSeen() && window.start() <= student.lastSeen())
                .count();
        long readable = readings.stream().filter(StudentReading::readable).count();
        return there == 0 ? 0 : Math.min(1, (float) readable / there);
    }
}
