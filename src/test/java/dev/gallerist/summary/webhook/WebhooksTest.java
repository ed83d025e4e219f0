package dev.gallerist.summary.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.testsupport.Databases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages to a real HTTP server, on both databases: signed, once, again after failures, not lost in a restart. */
class WebhooksTest extends HookedLesson {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonsCueAndEndAreToldOnceSignedAndWithoutNames(Databases kind) throws Exception {
        // Given
        open(kind.empty());
        Webhook webhook = add(ALL);
        assertEquals(0, newsroom.turn());
        // When
        running.notes = new LessonNotes(
                List.of(new Cue(1, CueKind.NEGATIVE, new TimeWindow(10, 50), true, 7, 18, 0.1f, Optional.empty())),
                List.of());
        clock.pass(Duration.ofSeconds(50));
        assertEquals(1, newsroom.turn());
        assertEquals(1, courier.turn());
        end();
        assertEquals(1, newsroom.turn());
        assertEquals(1, courier.turn());
        // Then
        assertEquals(0, newsroom.turn());
        assertEquals(0, courier.turn());
        assertEquals(2, hook.heard.size());
        JsonNode cue = body(0);
        assertEquals("cue", cue.get("event").asText());
        assertEquals("negative", cue.at("/cue/kind").asText());
        JsonNode ended = body(1);
        assertEquals("lesson-ended", ended.get("event").asText());
        assertEquals("one", ended.at("/lesson/id").asText());
        assertEquals("ended", ended.at("/lesson/phase").asText());
        assertFalse(hook.heard.toString().contains("Petra"));
        assertFalse(hook.heard.toString().contains("Biology"));
        assertFalse(webhook.toString().contains(webhook.secret()));
        assertEquals(
                "t=" + clock.instant().getEpochSecond() + ",v1="
                        + hmac(
                                webhook.secret(),
                                clock.instant().getEpochSecond() + "."
                                        + hook.heard.get(1).body()),
                hook.heard.get(1).signature());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsNotTakenIsTriedAgainLaterAndLater(Databases kind) throws Exception {
        // Given
        open(kind.empty());
        add(ALL);
        end();
        newsroom.turn();
        hook.answers = 500;
        // When
        assertEquals(0, courier.turn());
        assertEquals(0, courier.turn());
        // Then
        assertEquals(1, hook.heard.size(), "the second turn comes too soon");
        clock.pass(Duration.ofSeconds(10));
        courier.turn();
        clock.pass(Duration.ofSeconds(10));
        courier.turn();
        assertEquals(2, hook.heard.size());
        hook.answers = 200;
        clock.pass(Duration.ofSeconds(20));
        assertEquals(1, courier.turn());
        assertEquals(3, hook.heard.size());
        assertEquals(body(0).get("id"), body(2).get("id"));
        assertNotEquals(hook.heard.get(0).signature(), hook.heard.get(2).signature());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void afterADayNobodyTriesAnyMore(Databases kind) throws Exception {
        // Given
        open(kind.empty());
        add(ALL);
        end();
        newsroom.turn();
        hook.answers = 503;
        // When
        for (int hour = 0; hour < 30; hour++) {
            courier.turn();
            clock.pass(Duration.ofHours(1));
        }
        int tries = hook.heard.size();
        hook.answers = 200;
        clock.pass(Duration.ofDays(10));
        // Then
        assertEquals(24, tries);
        assertEquals(0, courier.turn());
        assertEquals(0, newsroom.turn());
        assertEquals(1, outbox.removeSettledBefore(clock.instant().minus(Outbox.REMEMBERED)));
        assertEquals(0, newsroom.turn(), "it is no news any more");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nothingIsLostOrToldTwiceInARestart(Databases kind) throws Exception {
        // Given
        open(kind.empty());
        add(ALL);
        hook.answers = 500;
        end();
        newsroom.turn();
        courier.turn();
        database.close();
        // When
        open(address);
        hook.answers = 204;
        clock.pass(Duration.ofMinutes(1));
        // Then
        assertEquals(0, newsroom.turn());
        assertEquals(1, courier.turn());
        assertEquals(0, courier.turn());
        assertEquals(2, hook.heard.size());
    }

    private static String hmac(String secret, String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
