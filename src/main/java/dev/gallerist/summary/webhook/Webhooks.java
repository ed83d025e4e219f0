package dev.gallerist.summary.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The webhooks there are, table {@code webhook}. Safe on any thread; blocking. */
public final class Webhooks {

    /** More than one teacher has programs. */
    public static final int MOST_OF_ONE = 20;

    private static final int SECRET_BYTES = 32;
    private static final String COLUMNS = "id, owner, url, events, secret, made";

    private final Jdbi database;
    private final Clock clock;
    private final SecureRandom random;

    public Webhooks(Jdbi database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes one, with a new secret.
     *
     * @param url settled by {@link WebhookAddresses}
     * @param events at least one
     * @return empty where the owner has {@link #MOST_OF_ONE} already
     */
    public Optional<Webhook> add(String owner, URI url, Set<WebhookEvent> events) {
        if (of(owner).size() >= MOST_OF_ONE) {
            return Optional.empty();
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        Webhook made = new Webhook(UUID.randomUUID().toString(), owner, url, events, secret(), now);
        database.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO webhook (" + COLUMNS + ") VALUES (:id, :owner, :url, :events, :secret, :made)")
                .bind("id", made.id())
                .bind("owner", owner)
                .bind("url", url.toString())
                .bind("events", words(events))
                .bind("secret", made.secret())
                .bind("made", now.toEpochMilli())
                .execute());
        return Optional.of(made);
    }

    /** An owner's, oldest first. */
    public List<Webhook> of(String owner) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM webhook WHERE owner = :owner ORDER BY made, id")
                .bind("owner", owner)
                .map((row, context) -> webhook(row))
                .list());
    }

    /** Everybody's, oldest first. */
    List<Webhook> all() {
        return database.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM webhook ORDER BY made, id")
                .map((row, context) -> webhook(row))
                .list());
    }

    /** Deletes an owner's, and what it was still to be told; false where the owner has none of that id. */
    public boolean remove(String owner, String id) {
        return database.inTransaction(handle -> {
            handle.createUpdate("DELETE FROM webhook_outbox WHERE webhook IN"
                            + " (SELECT id FROM webhook WHERE id = :id AND owner = :owner)")
                    .bind("id", id)
                    .bind("owner", owner)
                    .execute();
            int gone = handle.createUpdate("DELETE FROM webhook WHERE id = :id AND owner = :owner")
                    .bind("id", id)
                    .bind("owner", owner)
                    .execute();
            return gone > 0;
        });
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String words(Set<WebhookEvent> events) {
        return events.stream().map(WebhookEvent::wireName).sorted().collect(Collectors.joining(" "));
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        Set<WebhookEvent> events = Arrays.stream(row.getString("events").split(" "))
                .flatMap(word -> WebhookEvent.named(word).stream())
                .collect(Collectors.toSet());
        return new Webhook(
                row.getString("id"),
                row.getString("owner"),
                URI.create(row.getString("url")),
                events,
                row.getString("secret"),
                Instant.ofEpochMilli(row.getLong("made")));
    }
}
