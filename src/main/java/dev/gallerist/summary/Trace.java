package dev.gallerist.summary;

import dev.gallerist.lesson.LessonId;

/** A place beside the archive where something of a lesson is kept. Safe on any thread; blocking. */
@FunctionalInterface
public interface Trace {

    /** Deletes what is there of the lesson, for good; returns how many rows that were. */
    long remove(LessonId lesson);
}
