package dev.gallerist.pipeline;

import dev.gallerist.affect.cue.CueLimits;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonJournal;
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
 * @param rules what of it may be read, shown and kept
 * @param journal is told each fact that may be kept
 */
public record LessonPlan(
        LessonId id,
        String title,
        ClassList expected,
        boolean keepObservations,
        Optional<String> ownName,
        CueLimits cues,
        LessonRules rules,
        LessonJournal journal) {

    /** A recording read by hand, with the usual cues. */
    public LessonPlan(
            LessonId id, String title, ClassList expected, boolean keepObservations, Optional<String> ownName) {
        this(
                id,
                title,
                expected,
                keepObservations,
                ownName,
                CueLimits.DEFAULT,
                LessonRules.BY_HAND,
                LessonJournal.NONE);
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
        return new LessonPlan(id, title, expected, keepObservations, ownName, limits, rules, journal);
    }

    /** The same without the tile of that name. */
    public LessonPlan leavingOut(Optional<String> name) {
        return new LessonPlan(id, title, expected, keepObservations, name, cues, rules, journal);
    }

    /** The same under these rules, its facts told to the journal. */
    public LessonPlan under(LessonRules rules, LessonJournal journal) {
        return new LessonPlan(id, title, expected, keepObservations, ownName, cues, rules, journal);
    }
}
