package dev.gallerist.summary.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Delivers what is due; what is not taken is tried again, later each time, for a day. A message may arrive twice where the
 * server dies between an attempt and its record; its id is the same. One thread at a time; blocking.
 */
public final class Courier {

    /** So long is tried. */
    static final Duration GIVES_UP_AFTER = Duration.ofDays(1);

    /** Seconds to wait after each attempt; the last holds for all after it. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    /** In one turn, so that a dead address does not hold up the others for long. */
    private static final int AT_ONCE = 20;

    private final Outbox outbox;
    private final Post post;
    private final Clock clock;

    public Courier(Outbox outbox, Post post, Clock clock) {
        this.outbox = outbox;
        this.post = post;
        this.clock = clock;
    }

    /**
     * One turn: tries what is due now.
     *
     * @return how many messages were taken
     */
    public int turn() throws InterruptedException {
        int taken = 0;
        for (Message message : outbox.due(AT_ONCE)) {
            boolean arrived = post.send(message) instanceof Delivery.Taken;
            outbox.tried(message, arrived ? Optional.empty() : again(message));
            taken += arrived ? 1 : 0;
        }
        return taken;
    }

    private Optional<Instant> again(Message message) {
        Duration wait = WAITS.get(Math.min(message.tries(), WAITS.size() - 1));
        Instant next = clock.instant().plus(wait);
        return Optional.of(next).filter(at -> at.isBefore(message.made().plus(GIVES_UP_AFTER)));
    }
}
