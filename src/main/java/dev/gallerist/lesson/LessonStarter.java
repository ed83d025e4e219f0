package dev.gallerist.lesson;

/** Opens what a request names, so that it can be read as a lesson. Safe on any thread. */
@FunctionalInterface
public interface LessonStarter {

    /**
     * Opens the request's pictures and whatever reads them; takes a moment, not the length of the lesson. What was opened
     * belongs to the caller, who closes it.
     *
     * @throws LessonRefused when it cannot be read, with one sentence for the person who asked
     */
    OpenLesson open(LessonRequest request) throws LessonRefused;
}
