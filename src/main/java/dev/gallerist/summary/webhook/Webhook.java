package dev.gallerist.summary.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody who is told of a teacher's lessons. Immutable.
 *
 * @param owner the subject of whose lessons it is told
 * @param secret signs what is sent; shown once, never logged
 * @param made lessons that were over before are not told of
 */
public record Webhook(String id, String owner, URI url, Set<WebhookEvent> events, String secret, Instant made) {

    public Webhook {
        events = Set.copyOf(events);
    }

    @Override
    public String toString() {
        return "webhook " + id;
    }
}
