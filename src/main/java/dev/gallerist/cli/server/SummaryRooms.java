package dev.gallerist.cli.server;

import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.OverlayCodes;
import dev.gallerist.consent.ConsentStore;
import dev.gallerist.consent.NoticeKeys;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.summary.Deletions;
import dev.gallerist.summary.OwnShare;
import dev.gallerist.summary.Purge;
import dev.gallerist.summary.Receipts;
import dev.gallerist.summary.Summaries;
import dev.gallerist.summary.TeacherNotes;
import dev.gallerist.summary.Trace;
import dev.gallerist.summary.webhook.Courier;
import dev.gallerist.summary.webhook.Newsroom;
import dev.gallerist.summary.webhook.Outbox;
import dev.gallerist.summary.webhook.Post;
import dev.gallerist.summary.webhook.WebhookAddresses;
import dev.gallerist.summary.webhook.Webhooks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Makes the plain objects of the room {@code summary}, once per server. */
@Singleton
class SummaryRooms {

    private final Clock clock = Clock.systemUTC();

    @Produces
    @Singleton
    TeacherNotes notes(Jdbi database) {
        return new TeacherNotes(database);
    }

    @Produces
    @Singleton
    Receipts receipts(Jdbi database) {
        return new Receipts(database, clock);
    }

    @Produces
    @Singleton
    Summaries summaries(LessonArchive archive, TeacherNotes notes, PolicyStore policy, AuditTrail trail) {
        return new Summaries(archive, notes, policy::current, trail);
    }

    @Produces
    @Singleton
    OwnShare ownShare(LessonArchive archive, PolicyStore policy, AuditTrail trail) {
        return new OwnShare(archive, policy::current, trail);
    }

    @Produces
    @Singleton
    Deletions deletions(
            LessonArchive archive,
            TeacherNotes notes,
            Outbox outbox,
            ConsentStore consents,
            NoticeKeys notices,
            PlannedLessons planned,
            OverlayCodes codes,
            Receipts receipts,
            AuditTrail trail) {
        List<Trace> traces = List.of(
                notes::remove,
                outbox::remove,
                lesson -> consents.forget(lesson.value()),
                lesson -> notices.forget(lesson.value()),
                planned::cancel,
                lesson -> codes.forget(lesson.value()));
        return new Deletions(archive, traces, receipts, trail);
    }

    @Produces
    @Singleton
    Purge purge(
            LessonArchive archive,
            Deletions deletions,
            Outbox outbox,
            Receipts receipts,
            PolicyStore policy,
            AuditTrail trail) {
        return new Purge(archive, deletions, outbox, receipts, policy::current, trail, clock);
    }

    @Produces
    @Singleton
    Outbox outbox(Jdbi database) {
        return new Outbox(database, clock);
    }

    @Produces
    @Singleton
    Webhooks webhooks(Jdbi database) {
        return new Webhooks(database, clock, new SecureRandom());
    }

    @Produces
    @Singleton
    WebhookAddresses webhookAddresses(WebhooksConfig config) {
        return new WebhookAddresses(config.privateAddresses());
    }

    @Produces
    @Singleton
    Newsroom newsroom(LessonArchive archive, Webhooks webhooks, Outbox outbox) {
        return new Newsroom(archive, webhooks, outbox, clock);
    }

    @Produces
    @Singleton
    Courier courier(Outbox outbox, WebhookAddresses addresses) {
        return new Courier(outbox, new Post(addresses, clock), clock);
    }
}
