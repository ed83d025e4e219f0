package dev.gallerist.pipeline;

import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.roster.ClassList;
import java.util.Optional;

/**
 * What is decided about a lesson before it runs.
 *
 * @param title what to call it
 * @param expected the names a teacher expects
 * @param keepObservations whether every single face of every picture is kept
 * @param ownName the name on the teacher's own tile, which is left out: neither present nor read
 * @param cues when the teacher is told that something in the class changed
 */
public record LessonPlan(
        LessonId id,
        String title,
        ClassList expected,
        boolean keepObservations,
        Optional<String> ownName,
        CueLimits cues) {

    /** A lesson with the usual cues. */
    public LessonPlan(
            LessonId id, String title, ClassList expected, boolean keepObservations, Optional<String> ownName) {
        this(id, title, expected, keepObservations, ownName, CueLimits.DEFAULT);
    }

    /** A lesson with nobody's tile left out. */
    public LessonPlan(LessonId id, String title, ClassList expected, boolean keepObservations) {
        this(id, title, expected, keepObservations, Optional.empty());
    }

    /** A lesson of which only readings are kept and nobody in particular is expected. */
    public static LessonPlan of(LessonId id, String title) {
        return new LessonPlan(id, title, ClassList.EMPTY, false);
    }

    /** The same with other cues. */
    public LessonPlan withCues(CueLimits limits) {
        return new LessonPlan(id, title, expected, keepObservations, ownName, limits);
    }
}
