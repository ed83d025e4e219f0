package dev.gallerist.lesson;

/**
 * A snapshot with its place in the lesson's history.
 *
 * @param version 1 for the first snapshot of the lesson, one more for each after it
 */
public record LessonState(long version, LessonSnapshot snapshot) {

    /** Whether nothing follows: the lesson ended or was interrupted. */
    public boolean last() {
        return snapshot.phase().last();
    }
}
