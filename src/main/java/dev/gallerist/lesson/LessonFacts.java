package dev.gallerist.lesson;

import java.util.List;

/**
 * A whole lesson as facts, after it ended or was interrupted. Observations are empty unless they were asked for.
 */
public record LessonFacts(
        LessonPhase phase,
        List<StudentFacts> students,
        List<StudentReading> readings,
        List<GroupReading> group,
        List<Moment> moments,
        List<Observation> observations,
        LessonNotes notes) {

    /** A lesson in which nothing was noted. */
    public LessonFacts(
            LessonPhase phase,
            List<StudentFacts> students,
            List<StudentReading> readings,
            List<GroupReading> group,
            List<Moment> moments,
            List<Observation> observations) {
        this(phase, students, readings, group, moments, observations, LessonNotes.NONE);
    }

    public LessonFacts {
        students = List.copyOf(students);
        readings = List.copyOf(readings);
        group = List.copyOf(group);
        moments = List.copyOf(moments);
        observations = List.copyOf(observations);
    }
}
