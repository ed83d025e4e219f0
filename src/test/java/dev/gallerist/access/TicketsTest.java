package dev.gallerist.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Tickets tickets = new Tickets(clock, new SecureRandom(), Duration.ofSeconds(60), 3);

    @Test
    void aTicketIsGoodOnceForItsLesson() {
        String ticket = tickets.issue("a");

        assertTrue(tickets.redeem(ticket, "a"));
        assertFalse(tickets.redeem(ticket, "a"), "a ticket is good once");
    }

    @Test
    void aTicketForAnotherLessonIsRefusedAndVoid() {
        String ticket = tickets.issue("a");

        assertFalse(tickets.redeem(ticket, "b"));
        assertFalse(tickets.redeem(ticket, "a"), "whoever tried it elsewhere does not get a second try");
    }

    @Test
    void aTicketRunsOut() {
        String early = tickets.issue("a");
        String late = tickets.issue("a");

        now = now.plusSeconds(59);
        assertTrue(tickets.redeem(early, "a"));
        now = now.plusSeconds(1);
        assertFalse(tickets.redeem(late, "a"));
    }

    @Test
    void tooManyUnusedTicketsPushOutTheOldest() {
        String oldest = tickets.issue("a");
        String second = tickets.issue("a");
        tickets.issue("a");
        tickets.issue("a");

        assertFalse(tickets.redeem(oldest, "a"));
        assertTrue(tickets.redeem(second, "a"));
    }

    @Test
    void ticketsAreLongAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(tickets.issue("a"));
        }

        assertEquals(1000, seen.size());
        assertTrue(
                seen.stream().allMatch(ticket -> ticket.matches("[A-Za-z0-9_-]{32}")), "192 bits, safe in an address");
    }
}
