package dev.gallerist.cli.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonJson;
import java.time.Instant;
import java.util.Optional;

/**
 * A lesson in a list; {@code at} and {@code length} in seconds, moments in UTC.
 *
 * @param phase planned, running, paused, ended or interrupted
 */
public record LessonLine(
        String id,
        String title,
        @JsonProperty("class") Optional<String> course,
        String phase,
        double at,
        Optional<Double> length,
        Optional<String> began,
        Optional<String> ended,
        Optional<String> startsAt) {

    static LessonLine of(KnownLesson lesson) {
        return new LessonLine(
                lesson.id().value(),
                lesson.title(),
                lesson.terms().course(),
                lesson.phase().wireName(),
                LessonJson.hundredths(at(lesson)),
                length(lesson).map(LessonJson::hundredths),
                lesson.began().map(Instant::toString),
                lesson.ended().map(Instant::toString),
                lesson.planned().map(PlannedLesson::startsAt).map(Instant::toString));
    }

    private static double at(KnownLesson lesson) {
        return lesson.running()
                .map(running -> running.newest().snapshot().at())
                .or(() -> lesson.kept().map(KeptLesson::at))
                .orElse(0.0);
    }

    private static Optional<Double> length(KnownLesson lesson) {
        return lesson.running().isPresent()
                ? lesson.running()
                        .flatMap(running -> running.newest().snapshot().length())
                : lesson.kept().flatMap(KeptLesson::length);
    }
}
