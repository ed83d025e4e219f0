package dev.gallerist.lesson.review;

import dev.gallerist.affect.PronouncedRuns;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.Moment;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one student of a lesson. Immutable.
 *
 * @param moments the longest run of each expression other than neutral that the face named, strongest first
 */
public record StudentReview(
        StudentFacts student, List<StudentReading> readings, List<Observation> observations, List<Moment> moments) {

    /** Of a student of the archive. Blocking. */
    public static StudentReview of(LessonArchive archive, LessonId lesson, StudentFacts student) {
        List<Observation> observations = archive.observations(lesson, student.id());
        return new StudentReview(
                student, archive.readings(lesson, student.id()), observations, moments(student, observations));
    }

    /** The student of that id, as documents write it, if the lesson has one. Blocking. */
    public static Optional<StudentReview> of(LessonArchive archive, LessonId lesson, String id) {
        return find(archive, lesson, id).map(student -> of(archive, lesson, student));
    }

    /** Who has that id, as documents write it, if the lesson has somebody. Blocking. */
    public static Optional<StudentFacts> find(LessonArchive archive, LessonId lesson, String id) {
        return archive.students(lesson).stream()
                .filter(student -> student.id().toString().equals(id))
                .findFirst();
    }

    /** As in a lesson that is read by hand: what names no expression ends a run. */
    private static List<Moment> moments(StudentFacts student, List<Observation> observations) {
        PronouncedRuns runs = new PronouncedRuns();
        for (Observation seen : observations) {
            if (seen.expression().isPresent()) {
                runs.add(seen.at(), seen.scores().orElseThrow());
            } else {
                runs.addNothing();
            }
        }
        return runs.fragments().stream()
                .map(run -> new Moment(run.window(), Optional.of(student.id()), run.expression(), run.strength()))
                .toList();
    }
}
