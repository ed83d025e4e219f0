package dev.gallerist.summary;

import dev.gallerist.consent.Retention;
import dev.gallerist.lesson.KeptLesson;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when what is kept of a lesson is kept. Immutable.
 *
 * @param individuals empty where single students are not kept
 */
public record KeptUntil(Optional<Instant> individuals, Instant group, Instant audit) {

    /**
     * The time runs from the lesson's end, or from its beginning while it lasts or where its end is not known.
     *
     * @param withIndividuals whether single students are kept
     */
    static KeptUntil of(KeptLesson lesson, Retention retention, boolean withIndividuals) {
        Instant from = lesson.ended().orElse(lesson.began());
        return new KeptUntil(
                Optional.of(from.plus(retention.individuals())).filter(until -> withIndividuals),
                from.plus(retention.group()),
                from.plus(retention.audit()));
    }
}
