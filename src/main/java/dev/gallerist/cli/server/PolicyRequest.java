package dev.gallerist.cli.server;

import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.Retention;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to settle the policy, unchecked. What is left out stays as it is. */
public record PolicyRequest(
        @Schema(description = "Where the classes are: eu-eea, ch, uk, us or other", required = true) String region,
        @Schema(description = "What for: education, work, research or demonstration", required = true) String purpose,
        @Schema(description = "In your own words; needed in eu-eea, goes to the audit log") String reason,
        @Schema(description = "Whether single students' readings may be shown and kept") Boolean individuals,
        @Schema(description = "The smallest group of which readings are given, 5 or more") Integer leastReadable,
        @Schema(description = "How long what a lesson left is kept") Days retention) {

    private static final int MOST_DAYS = 3650;
    private static final int LARGEST_GROUP = 1000;

    /** Days for each kind of what is kept. */
    public record Days(Long individuals, Long group, Long audit) {

        static Days of(Retention kept) {
            return new Days(
                    kept.individuals().toDays(),
                    kept.group().toDays(),
                    kept.audit().toDays());
        }
    }

    /**
     * The policy that is meant. One that is prohibited is a policy as well: nothing is read under it.
     *
     * @throws ApiProblem when it is unclear, or a reason is missing
     */
    Policy checked(Policy before) {
        LessonPurpose where = ShareRequest.purpose(region, purpose, reason);
        where.refusal()
                .filter(LessonPurpose.Refusal.ReasonMissing.class::isInstance)
                .ifPresent(missing -> PolicyGuard.admit(where));
        if (leastReadable != null && leastReadable > LARGEST_GROUP) {
            throw ApiProblem.badRequest(
                    "No class has more than " + LARGEST_GROUP + " members.",
                    "Send a smaller leastReadable, such as 5.");
        }
        try {
            return new Policy(
                    Optional.of(where),
                    individuals == null ? before.individuals() : individuals,
                    leastReadable == null ? before.leastReadable() : leastReadable,
                    retention == null ? before.retention() : checked(retention, before.retention()));
        } catch (IllegalArgumentException wrong) {
            throw ApiProblem.badRequest(wrong.getMessage(), "See docs/protocol.md for what a policy may say.");
        }
    }

    private static Retention checked(Days days, Retention before) {
        return new Retention(
                days(days.individuals(), before.individuals()),
                days(days.group(), before.group()),
                days(days.audit(), before.audit()));
    }

    private static Duration days(Long asked, Duration before) {
        if (asked != null && (asked < 0 || asked > MOST_DAYS)) {
            throw new IllegalArgumentException("Nothing is kept for fewer than 0 or more than " + MOST_DAYS + " days.");
        }
        return asked == null ? before : Duration.ofDays(asked);
    }
}
