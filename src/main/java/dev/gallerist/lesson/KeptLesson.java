package dev.gallerist.lesson;

import java.time.Instant;
import java.util.Optional;

/**
 * A lesson in the archive; immutable.
 *
 * @param began when its first picture was taken, by the server's clock
 * @param ended when it was over; empty while it runs
 * @param at seconds of the lesson that were read
 * @param length seconds its source plays, where known
 * @param runsOn what read it, in words
 */
public record KeptLesson(
        LessonId id,
        LessonTerms terms,
        String title,
        LessonPhase phase,
        Instant began,
        Optional<Instant> ended,
        double at,
        Optional<Double> length,
        String runsOn) {}
