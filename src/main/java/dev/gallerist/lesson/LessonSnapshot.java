package dev.gallerist.lesson;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a lesson at one moment; immutable, safe on any thread.
 *
 * @param id which lesson
 * @param title what to call it: the recording's name, "Demonstration class"
 * @param phase where it stands in its life
 * @param at seconds from the first picture to the newest
 * @param length seconds the source plays, where known
 * @param group the group over the last seconds; empty before the first picture
 * @param students everyone seen so far, in order of first sight
 * @param timeline the group's closed windows so far, oldest first
 * @param rate pictures analysed per second of wall time over the last seconds
 * @param dropped pictures that were replaced by newer ones before they could be analysed
 * @param runsOn what reads the pictures, in words: profile and models
 */
public record LessonSnapshot(
        LessonId id,
        String title,
        LessonPhase phase,
        double at,
        Optional<Double> length,
        Optional<GroupReading> group,
        List<StudentNow> students,
        List<GroupReading> timeline,
        double rate,
        long dropped,
        String runsOn) {

    public LessonSnapshot {
        students = List.copyOf(students);
        timeline = List.copyOf(timeline);
    }

    /** The same with another name for one student. */
    LessonSnapshot renamed(LessonCommand.Rename rename) {
        List<StudentNow> named = students.stream()
                .map(s -> s.id().equals(rename.student()) ? s.named(rename.name()) : s)
                .toList();
        return new LessonSnapshot(id, title, phase, at, length, group, named, timeline, rate, dropped, runsOn);
    }
}
