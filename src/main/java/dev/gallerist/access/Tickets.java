package dev.gallerist.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One-time tickets for the WebSocket upgrade, where a browser cannot send a header of its own. Each is random (192 bit), good
 * for one lesson, one use and a short time. Safe on any thread; bounded: when too many are unused, the oldest are void.
 */
public final class Tickets {

    private static final int RANDOM_BYTES = 24;

    private record Promise(String lesson, Instant until) {}

    private final Clock clock;
    private final SecureRandom random;
    private final Duration life;
    private final int unusedAtMost;
    private final Map<String, Promise> unused = new LinkedHashMap<>();

    /**
     * @param life how long a ticket is good
     * @param unusedAtMost how many unused tickets are remembered, at least 1
     */
    public Tickets(Clock clock, SecureRandom random, Duration life, int unusedAtMost) {
        this.clock = clock;
        this.random = random;
        this.life = life;
        this.unusedAtMost = unusedAtMost;
    }

    /** A new ticket for the lesson. It is a secret: never log it. */
    public synchronized String issue(String lesson) {
        forget();
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        unused.put(ticket, new Promise(lesson, clock.instant().plus(life)));
        return ticket;
    }

    /** Whether the ticket was good for that lesson. Afterwards it is void, whatever the answer. */
    public synchronized boolean redeem(String ticket, String lesson) {
        Promise promise = unused.remove(ticket);
        return promise != null
                && promise.lesson().equals(lesson)
                && clock.instant().isBefore(promise.until());
    }

    /** Drops what has run out, and the oldest when there is no room for one more. */
    private void forget() {
        Instant now = clock.instant();
        unused.values().removeIf(promise -> !now.isBefore(promise.until()));
        while (unused.size() >= unusedAtMost) {
            unused.remove(unused.keySet().iterator().next());
        }
    }
}
