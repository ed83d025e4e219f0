package dev.gallerist.pipeline;

import dev.gallerist.lesson.LessonId;
import dev.gallerist.roster.ClassList;

/**
 * What is decided about a lesson before it runs.
 *
 * @param title what to call it
 * @param expected the names a teacher expects
 * @param keepObservations whether every single face of every picture is kept
 */
public record LessonPlan(LessonId id, String title, ClassList expected, boolean keepObservations) {

    /** A lesson of which only readings are kept and nobody in particular is expected. */
    public static LessonPlan of(LessonId id, String title) {
        return new LessonPlan(id, title, ClassList.EMPTY, false);
    }
}
