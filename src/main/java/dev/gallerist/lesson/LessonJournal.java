package dev.gallerist.lesson;

import dev.gallerist.roster.StudentId;
import java.util.List;

/**
 * Is told each fact of a lesson as soon as it is settled, in the lesson's order, on the thread that runs it. Must return at once
 * and never throw: what takes longer belongs on another thread. Only what the lesson's rules let be kept is told: single
 * students only where {@code rules.individuals()} is set, and never one who has not agreed.
 */
public interface LessonJournal {

    /** Keeps nothing. */
    LessonJournal NONE = new LessonJournal() {};

    /** This is known of a student now: a new one, another name, seen again. */
    default void student(StudentFacts student) {}

    /** A face was read, or could not be. Its student is settled. */
    default void observed(Observation observation) {}

    /** How the group looked in a picture. */
    default void sampled(GroupSample sample) {}

    /** A window closed. */
    default void windowClosed(List<StudentReading> students, GroupReading whole) {}

    /** One student turned out to be another: what was told of the first is the second's from now on. */
    default void merged(StudentId from, StudentId into) {}

    /** A student asked for it: whatever was told of them is to be deleted. */
    default void erased(StudentId student) {}

    /** A cue began, goes on, is over or was answered. */
    default void noted(Cue cue) {}

    /** The teacher marked a moment. */
    default void marked(Mark mark) {}

    /** Where the lesson stands now, in its life and in seconds. */
    default void phase(LessonPhase phase, double at) {}
}
