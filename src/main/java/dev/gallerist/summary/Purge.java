package dev.gallerist.summary;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.Retention;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.summary.webhook.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Deletes what has been kept for as long as the policy says: single students first, then everything of a lesson, then receipts.
 * Safe on any thread; blocking.
 */
public final class Purge {

    /** Lessons looked at in one turn; the next turn takes what is left. */
    private static final int MOST_LESSONS = 100_000;

    private final LessonArchive archive;
    private final Deletions deletions;
    private final Outbox outbox;
    private final Receipts receipts;
    private final Supplier<Policy> policy;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * What one turn deleted, in rows.
     *
     * @param individuals of single students
     * @param lessons of whole lessons
     * @param others receipts, and messages to webhooks that nobody needs any more
     */
    public record Purged(long individuals, long lessons, long others) {}

    public Purge(
            LessonArchive archive,
            Deletions deletions,
            Outbox outbox,
            Receipts receipts,
            Supplier<Policy> policy,
            AuditTrail trail,
            Clock clock) {
        this.archive = archive;
        this.deletions = deletions;
        this.outbox = outbox;
        this.receipts = receipts;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /** One turn. Lessons that are planned or run are left alone. */
    public Purged turn() {
        Retention retention = policy.get().retention();
        Instant now = clock.instant();
        long individuals = 0;
        long lessons = 0;
        for (KeptLesson lesson : archive.list(Optional.empty(), Optional.empty(), MOST_LESSONS)) {
            Instant from = lesson.ended().orElse(lesson.began());
            if (!lesson.phase().last()) {
                continue;
            }
            if (!from.plus(retention.group()).isAfter(now)) {
                lessons += noted(lesson, "lesson", deletions.everything(lesson.id()));
            } else if (!from.plus(retention.individuals()).isAfter(now)) {
                individuals += noted(lesson, "individuals", archive.removeIndividuals(lesson.id()));
            }
        }
        long others = outbox.removeSettledBefore(now.minus(Outbox.REMEMBERED))
                + receipts.removeBefore(now.minus(retention.audit()));
        return new Purged(individuals, lessons, others);
    }

    private long noted(KeptLesson lesson, String what, long rows) {
        if (rows > 0) {
            trail.note(new AuditEvent(
                    "server", AuditEvent.Action.PURGED, lesson.id().value(), what + ", " + rows + " rows"));
        }
        return rows;
    }
}
