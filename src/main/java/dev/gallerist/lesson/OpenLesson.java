package dev.gallerist.lesson;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A lesson that can be read but has not begun. Run at most once, by one thread, which also closes it. */
public interface OpenLesson extends AutoCloseable {

    /** Seconds it plays, where that is known beforehand. */
    Optional<Double> length();

    /** What reads the pictures, in words: profile and models. */
    String runsOn();

    /**
     * Says under which id the lesson will run, before anybody else can ask for it. Called once, before {@link #run}.
     */
    default void announced(LessonId id) {}

    /**
     * Reads the lesson from its first picture to its end on the calling thread.
     *
     * @param id the lesson's id, to stand in its snapshots
     * @param listener told of every change; returns at once. Title, length and what it runs on stay as they are: the title is
     *     the request's
     * @param journal told of every fact that may be kept
     * @param stopped asked between pictures; once true, the lesson ends there
     * @param inbox commands to carry out between pictures
     * @return what was read; its phase is ended or interrupted
     * @throws Exception when something broke that is no fault of the source
     */
    LessonFacts run(
            LessonId id, LessonListener listener, LessonJournal journal, BooleanSupplier stopped, LessonInbox inbox)
            throws Exception;

    /**
     * Wakes {@link #run} where it waits for a picture, so that it looks at once whether it was stopped or told something.
     * Unlike everything else here it may be called from any thread, before, during and after the run. Sources that never let
     * wait long need not do anything.
     */
    default void rouse() {}

    /** Frees what was opened. Calling it twice does no harm. */
    @Override
    void close();
}
