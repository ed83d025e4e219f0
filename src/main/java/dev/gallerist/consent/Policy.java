package dev.gallerist.consent;

import java.util.Optional;

/**
 * What this server may do, as its administrator settled it at the first start. Immutable.
 *
 * @param purpose where and what for; empty before anybody said so, and then nobody but the drawn class is read
 * @param individuals whether a lesson may show and keep single students' readings at all
 * @param leastReadable the smallest group of which readings are given, {@link LessonRules#LEAST_GROUP} or more
 */
public record Policy(Optional<LessonPurpose> purpose, boolean individuals, int leastReadable, Retention retention) {

    /** Before anybody settled anything. */
    public static final Policy UNSET = new Policy(Optional.empty(), false, LessonRules.LEAST_GROUP, Retention.DEFAULT);

    public Policy {
        if (leastReadable < LessonRules.LEAST_GROUP) {
            throw new IllegalArgumentException(
                    "The smallest group that is read has " + LessonRules.LEAST_GROUP + " members.");
        }
    }

    /** Why no real class may be read here, in one sentence; empty where it may. */
    public Optional<String> off() {
        return purpose.map(what -> what.refusal().map(LessonPurpose.Refusal::sentence))
                .orElse(Optional.of("Nobody has said yet where this server is used and what for."));
    }
}
