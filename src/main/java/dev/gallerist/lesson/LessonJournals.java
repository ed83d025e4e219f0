package dev.gallerist.lesson;

/** Opens a journal for each lesson that starts. Safe on any thread; blocking. */
@FunctionalInterface
public interface LessonJournals {

    /** Keeps no lesson. */
    LessonJournals NONE = (first, terms) -> LessonJournal.NONE;

    /**
     * The journal of a lesson that starts now, or goes on under its id.
     *
     * @param first how the lesson looks before its first picture
     */
    LessonJournal begin(LessonSnapshot first, LessonTerms terms);

    /**
     * What a request means where lessons are kept: the clock of one that goes on never goes back behind what is stored. Asked before
     * a lesson is opened.
     *
     * @throws LessonRefused when it is not theirs to go on with, or could not be kept
     */
    default LessonRequest continued(LessonRequest request) throws LessonRefused {
        return request;
    }
}
