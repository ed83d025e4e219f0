package dev.gallerist.cli.server;

import dev.gallerist.access.AuditLog;
import dev.gallerist.consent.ConsentStore;
import dev.gallerist.consent.NoticeKeys;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.consent.Retention;
import dev.gallerist.summary.Purge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Deletes what has been kept for long enough, in every room: when the server starts and from then on every hour. */
@Singleton
class PurgeJob {

    private final Purge lessons;
    private final ConsentStore consents;
    private final NoticeKeys notices;
    private final AuditLog audit;
    private final PolicyStore policies;
    private final Clock clock = Clock.systemUTC();
    private Turns turns;

    @Inject
    PurgeJob(Purge lessons, ConsentStore consents, NoticeKeys notices, AuditLog audit, PolicyStore policies) {
        this.lessons = lessons;
        this.consents = consents;
        this.notices = notices;
        this.audit = audit;
        this.policies = policies;
    }

    void start(@Observes StartupEvent event, RetentionConfig config) {
        turns = new Turns("purge", config.every(), this::turn);
    }

    void stop(@Observes ShutdownEvent event) {
        if (turns != null) {
            turns.close();
        }
    }

    private void turn() {
        lessons.turn();
        Retention kept = policies.current().retention();
        Instant now = clock.instant();
        // what was said is remembered as long as it is remembered that it was said
        consents.forgetBefore(now.minus(kept.audit()));
        notices.forgetBefore(now.minus(kept.group()).minus(PlannedLessons.AHEAD));
        audit.purge(now.minus(kept.audit()));
    }
}
