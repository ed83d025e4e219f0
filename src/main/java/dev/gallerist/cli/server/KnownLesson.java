package dev.gallerist.cli.server;

import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.RunningLesson;
import java.time.Instant;
import java.util.Optional;

/**
 * A lesson this server knows, wherever it is: in memory, in the archive, or planned; at least one of them. Immutable, but what is in
 * memory goes on.
 */
record KnownLesson(
        LessonTerms terms,
        Optional<RunningLesson> running,
        Optional<KeptLesson> kept,
        Optional<PlannedLesson> planned) {

    static KnownLesson of(RunningLesson lesson, Optional<KeptLesson> kept) {
        return new KnownLesson(lesson.terms(), Optional.of(lesson), kept, Optional.empty());
    }

    static KnownLesson of(KeptLesson lesson) {
        return new KnownLesson(lesson.terms(), Optional.empty(), Optional.of(lesson), Optional.empty());
    }

    static KnownLesson of(PlannedLesson lesson, LessonTerms terms) {
        return new KnownLesson(terms, Optional.empty(), Optional.empty(), Optional.of(lesson));
    }

    LessonId id() {
        return running.map(RunningLesson::id)
                .or(() -> planned.map(PlannedLesson::id))
                .orElseGet(() -> kept.orElseThrow().id());
    }

    String title() {
        return running.map(lesson -> lesson.newest().snapshot().title())
                .or(() -> planned.map(PlannedLesson::title))
                .orElseGet(() -> kept.orElseThrow().title());
    }

    LessonPhase phase() {
        return running.map(lesson -> lesson.newest().snapshot().phase())
                .or(() -> planned.map(PlannedLesson::phase))
                .orElseGet(() -> kept.orElseThrow().phase());
    }

    /** When it began, also where it went on since; empty where it has not. */
    Optional<Instant> began() {
        return kept.map(KeptLesson::began).or(() -> running.map(RunningLesson::began));
    }

    /** When it was over. */
    Optional<Instant> ended() {
        return running.isPresent() ? running.flatMap(RunningLesson::overSince) : kept.flatMap(KeptLesson::ended);
    }

    /** When it began or is to begin: what lists are sorted by. */
    Instant when() {
        return began().or(() -> planned.map(PlannedLesson::startsAt)).orElse(Instant.EPOCH);
    }
}
