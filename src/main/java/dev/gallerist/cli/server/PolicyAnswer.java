package dev.gallerist.cli.server;

import dev.gallerist.consent.LessonPurpose.Refusal;
import dev.gallerist.consent.Policy;
import java.util.Optional;

/**
 * What this server may do, as its answers tell it.
 *
 * @param state unset, allowed or prohibited
 * @param sentence why no real class is read; empty where they may be
 */
public record PolicyAnswer(
        String state,
        Optional<String> sentence,
        Optional<String> region,
        Optional<String> purpose,
        Optional<String> reason,
        boolean individuals,
        int leastReadable,
        PolicyRequest.Days retention) {

    static PolicyAnswer of(Policy policy) {
        return new PolicyAnswer(
                state(policy),
                policy.off(),
                policy.purpose().map(where -> where.region().wireName()),
                policy.purpose().map(where -> where.purpose().wireName()),
                policy.purpose().flatMap(where -> where.reason()),
                policy.individuals(),
                policy.leastReadable(),
                PolicyRequest.Days.of(policy.retention()));
    }

    private static String state(Policy policy) {
        Optional<Refusal> refusal = policy.purpose().flatMap(where -> where.refusal());
        if (refusal.isPresent() && refusal.get() instanceof Refusal.Prohibited) {
            return "prohibited";
        }
        return policy.off().isPresent() ? "unset" : "allowed";
    }
}
