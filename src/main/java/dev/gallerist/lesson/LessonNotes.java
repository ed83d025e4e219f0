package dev.gallerist.lesson;

import java.util.List;

/**
 * What was noted beside the readings: cues, oldest first, and the teacher's marks, oldest first. Immutable.
 */
public record LessonNotes(List<Cue> cues, List<Mark> marks) {

    /** Nothing noted yet. */
    public static final LessonNotes NONE = new LessonNotes(List.of(), List.of());

    public LessonNotes {
        cues = List.copyOf(cues);
        marks = List.copyOf(marks);
    }
}
