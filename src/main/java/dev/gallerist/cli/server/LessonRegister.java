package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All lessons this server knows: those in memory, those in the archive, those that are planned. Blocking. */
@Singleton
class LessonRegister {

    private static final int MOST_LISTED = 500;

    private final RunningLessons running;
    private final LessonArchive archive;
    private final PlannedStore planned;
    private final PolicyStore policies;

    @Inject
    LessonRegister(RunningLessons running, LessonArchive archive, PlannedStore planned, PolicyStore policies) {
        this.running = running;
        this.archive = archive;
        this.planned = planned;
        this.policies = policies;
    }

    /** The lesson, whoever it belongs to. */
    Optional<KnownLesson> find(LessonId id) {
        Optional<KnownLesson> inMemory = running.find(id).map(lesson -> KnownLesson.of(lesson, Optional.empty()));
        return inMemory.or(() -> archive.find(id).map(KnownLesson::of))
                .or(() -> planned.find(id).map(lesson -> KnownLesson.of(lesson, lesson.terms(policies.current()))));
    }

    /** The caller's lessons, the newest first; what is planned is newer than what began. */
    List<KnownLesson> of(Caller caller) {
        Map<LessonId, KnownLesson> known = new LinkedHashMap<>();
        Policy policy = policies.current();
        for (PlannedLesson lesson : planned.all()) {
            known.put(lesson.id(), KnownLesson.of(lesson, lesson.terms(policy)));
        }
        for (KeptLesson lesson : archive.list(Optional.of(caller.subject()), Optional.empty(), MOST_LISTED)) {
            known.put(lesson.id(), KnownLesson.of(lesson));
        }
        for (RunningLesson lesson : running.all()) {
            Optional<KeptLesson> kept =
                    Optional.ofNullable(known.get(lesson.id())).flatMap(KnownLesson::kept);
            known.put(lesson.id(), KnownLesson.of(lesson, kept));
        }
        return known.values().stream()
                .filter(lesson -> caller.owns(lesson.terms().owner()))
                .sorted(Comparator.comparing(KnownLesson::when).reversed())
                .limit(MOST_LISTED)
                .toList();
    }
}
