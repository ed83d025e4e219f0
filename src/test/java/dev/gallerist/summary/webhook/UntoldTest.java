package dev.gallerist.summary.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.summary.Biology;
import dev.gallerist.testsupport.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who and what hears nothing, on both databases. */
class UntoldTest extends HookedLesson {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRedirectIsNotFollowed(Databases kind) throws Exception {
        // Given
        open(kind.empty());
        add(ALL);
        end();
        newsroom.turn();
        hook.answers = 307;
        // When
        courier.turn();
        // Then
        assertEquals(
                List.of("/hook"),
                hook.heard.stream().map(HookServer.Heard::path).toList());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anAddressThatBecamePrivateHearsNothing(Databases kind) throws Exception {
        // Given
        open(kind.empty());
        add(ALL);
        end();
        newsroom.turn();
        Courier careful = new Courier(outbox, new Post(new WebhookAddresses(false), clock), clock);
        // When
        assertEquals(0, careful.turn());
        // Then
        assertEquals(List.of(), hook.heard);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theyAreTheirOwnersAloneAndToldOfNothingFromBefore(Databases kind) throws Exception {
        // Given
        open(kind.empty());
        end();
        clock.pass(Duration.ofMinutes(1));
        Webhook annas = add(Set.of(WebhookEvent.LESSON_ENDED));
        webhooks.add("boris@school.example", hook.url(), ALL).orElseThrow();
        // Then
        assertEquals(0, newsroom.turn());
        assertFalse(webhooks.remove("boris@school.example", annas.id()));
        assertEquals(List.of(annas), webhooks.of(Biology.TEACHER));
        assertTrue(webhooks.remove(Biology.TEACHER, annas.id()));
        assertEquals(List.of(), webhooks.of(Biology.TEACHER));
        for (int n = 0; n < Webhooks.MOST_OF_ONE; n++) {
            add(ALL);
        }
        assertTrue(webhooks.add(Biology.TEACHER, hook.url(), ALL).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsDeletedIsToldNoMore(Databases kind) throws Exception {
        // Given
        open(kind.empty());
        Webhook webhook = add(ALL);
        end();
        newsroom.turn();
        // When
        assertEquals(1, outbox.remove(running.lesson.id()));
        assertEquals(0, courier.turn());
        newsroom.turn();
        webhooks.remove(Biology.TEACHER, webhook.id());
        // Then
        assertEquals(0, courier.turn());
        assertEquals(List.of(), hook.heard);
    }
}
