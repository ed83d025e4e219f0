package dev.gallerist.summary.webhook;

import dev.gallerist.lesson.LessonId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What webhooks are to be told and were told, table {@code webhook_outbox}. Safe on any thread; blocking. */
public final class Outbox {

    /** How long it is remembered that something was told: longer than anybody looks back for what to tell. */
    public static final Duration REMEMBERED = Duration.ofDays(3);

    private final Jdbi database;
    private final Clock clock;

    public Outbox(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Puts a message in, due at once, unless the webhook was told of it before.
     *
     * @param subject what of the lesson it is about, such as {@code cue 2}; the same thing is told once
     * @return whether it is new
     */
    boolean put(Webhook webhook, LessonId lesson, String subject, String id, String body) {
        return database.withHandle(handle -> handle.createUpdate(
                                "INSERT INTO webhook_outbox (id, webhook, lesson, subject, body, made, tries, due)"
                                        + " VALUES (:id, :webhook, :lesson, :subject, :body, :now, 0, :now)"
                                        + " ON CONFLICT (webhook, lesson, subject) DO NOTHING")
                        .bind("id", id)
                        .bind("webhook", webhook.id())
                        .bind("lesson", lesson.value())
                        .bind("subject", subject)
                        .bind("body", body)
                        .bind("now", clock.millis())
                        .execute())
                > 0;
    }

    /** What is due now, longest due first. */
    List<Message> due(int most) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT o.id, w.url, w.secret, o.body, o.made, o.tries FROM webhook_outbox o"
                                + " JOIN webhook w ON w.id = o.webhook WHERE o.due <= :now ORDER BY o.due, o.id LIMIT :most")
                .bind("now", clock.millis())
                .bind("most", most)
                .map((row, context) -> message(row))
                .list());
    }

    /** An attempt was made; it is tried again at that moment, or never. */
    void tried(Message message, Optional<Instant> again) {
        database.useHandle(
                handle -> handle.createUpdate("UPDATE webhook_outbox SET tries = tries + 1, due = :due WHERE id = :id")
                        .bind("due", again.map(Instant::toEpochMilli).orElse(null))
                        .bind("id", message.id())
                        .execute());
    }

    /** Deletes what is there about a lesson; returns how many rows that were. */
    public long remove(LessonId lesson) {
        return database.withHandle(handle -> handle.createUpdate("DELETE FROM webhook_outbox WHERE lesson = :lesson")
                .bind("lesson", lesson.value())
                .execute());
    }

    /** Deletes what was settled and is older; returns how many rows that were. */
    public long removeSettledBefore(Instant moment) {
        return database.withHandle(
                handle -> handle.createUpdate("DELETE FROM webhook_outbox WHERE due IS NULL AND made < :moment")
                        .bind("moment", moment.toEpochMilli())
                        .execute());
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString("id"),
                URI.create(row.getString("url")),
                row.getString("secret"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("made")),
                row.getInt("tries"));
    }
}
