package dev.gallerist.lesson;

import dev.gallerist.roster.StudentId;
import java.util.List;
import java.util.Optional;

/**
 * The lessons that are kept, running or over. Safe on any thread; blocking, so never called on a lesson's thread or an event loop.
 * What is returned is a copy of the moment.
 */
public interface LessonArchive {

    /** The lesson, if it is kept. */
    Optional<KeptLesson> find(LessonId id);

    /**
     * The newest lessons first.
     *
     * @param owner only theirs; empty for everybody's
     * @param course only of this class; empty for all
     * @param most how many at most
     */
    List<KeptLesson> list(Optional<String> owner, Optional<String> course, int most);

    /** The group's closed windows, oldest first. */
    List<GroupReading> group(LessonId id);

    /** How the group looked from picture to picture, oldest first. */
    List<GroupSample> samples(LessonId id);

    /** Cues and marks. */
    LessonNotes notes(LessonId id);

    /** Who took part, in order of first sight; empty where single students are not kept. */
    List<StudentFacts> students(LessonId id);

    /** A student's closed windows, oldest first. */
    List<StudentReading> readings(LessonId id, StudentId student);

    /** Every single reading of a student, oldest first. */
    List<Observation> observations(LessonId id, StudentId student);

    /**
     * Deletes the lesson and everything that is kept of it, for good.
     *
     * @return how many rows that were; 0 where there was no such lesson
     */
    long remove(LessonId id);

    /** Deletes everything that is kept of a student of the lesson, for good; returns how many rows that were. */
    long remove(LessonId id, StudentId student);

    /** Deletes who took part and their readings, and keeps the group's; returns how many rows that were. */
    long removeIndividuals(LessonId id);
}
