package dev.gallerist.consent;

import java.time.Duration;

/**
 * How long what a lesson left is kept. Pictures and embeddings are in none of them: they never leave the memory. Immutable.
 *
 * @param individuals readings of single students, and who took part
 * @param group readings of the group, moments, cues, marks, the note
 * @param audit who did what; no expression stands in it
 */
public record Retention(Duration individuals, Duration group, Duration audit) {

    /** A week, a quarter of a year, a year. */
    public static final Retention DEFAULT =
            new Retention(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(365));

    public Retention {
        if (individuals.isNegative() || group.compareTo(individuals) < 0 || audit.compareTo(group) < 0) {
            throw new IllegalArgumentException(
                    "What is kept of single students is kept no longer than what is kept of the group, and that no longer"
                            + " than the audit log.");
        }
    }
}
