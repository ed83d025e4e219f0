package dev.gallerist.lesson;

import dev.gallerist.consent.ConsentRoster;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a lesson at one moment; immutable, safe on any thread.
 *
 * @param id which lesson
 * @param title what to call it: the recording's name, "Demonstration class"
 * @param phase where it stands in its life
 * @param source how its pictures come at this moment
 * @param at seconds from the first picture to the newest
 * @param length seconds the source plays, where known
 * @param group the group over the last seconds; empty before the first picture
 * @param students everyone seen so far, in order of first sight
 * @param timeline the group's closed windows so far, oldest first
 * @param notes cues and marks so far
 * @param rate pictures analysed per second of wall time over the last seconds
 * @param dropped pictures that were replaced by newer ones before they could be analysed
 * @param runsOn what reads the pictures, in words: profile and models
 */
public record LessonSnapshot(
        LessonId id,
        String title,
        LessonPhase phase,
        SourceState source,
        double at,
        Optional<Double> length,
        Optional<GroupReading> group,
        List<StudentNow> students,
        List<GroupReading> timeline,
        LessonNotes notes,
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
        return new LessonSnapshot(
                id, title, phase, source, at, length, group, named, timeline, notes, rate, dropped, runsOn);
    }

    /** Everybody of that name, however it is written. */
    List<StudentNow> called(String name) {
        return students.stream()
                .filter(s -> s.name()
                        .filter(own -> ConsentRoster.sameName(own, name))
                        .isPresent())
                .toList();
    }

    /** The same without everybody of that name. */
    LessonSnapshot without(String name) {
        List<StudentNow> others =
                students.stream().filter(s -> !called(name).contains(s)).toList();
        return new LessonSnapshot(
                id, title, phase, source, at, length, group, others, timeline, notes, rate, dropped, runsOn);
    }

    /** The same in another phase. */
    LessonSnapshot in(LessonPhase other) {
        return new LessonSnapshot(
                id, title, other, source, at, length, group, students, timeline, notes, rate, dropped, runsOn);
    }

    /** The same with its pictures coming otherwise. */
    LessonSnapshot seenThrough(SourceState other) {
        return new LessonSnapshot(
                id, title, phase, other, at, length, group, students, timeline, notes, rate, dropped, runsOn);
    }
}
