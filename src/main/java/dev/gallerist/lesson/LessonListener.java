package dev.gallerist.lesson;

/**
 * Told of every change of a running lesson, on the thread that runs it. Must return at once and never throw: what takes
 * longer belongs on another thread.
 */
@FunctionalInterface
public interface LessonListener {

    /** Listens to nothing. */
    LessonListener NONE = snapshot -> {};

    /** The lesson now looks like this. */
    void changed(LessonSnapshot snapshot);
}
