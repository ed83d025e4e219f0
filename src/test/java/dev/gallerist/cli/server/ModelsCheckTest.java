package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.ProfileChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCheckTest {

    private static final Instant NINE = Instant.parse("2026-09-01T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theEmbeddedSetIsReadyAndSaidToServe() {
        HealthCheckResponse answer = check(at(NINE)).call();

        Map<String, Object> said = answer.getData().orElseThrow();
        assertEquals(Status.UP, answer.getStatus());
        assertEquals("embedded", said.get("profile"));
        assertEquals("cascade@7b0c967d9abb", said.get("face"));
        assertTrue(said.get("notice").toString().startsWith("The embedded models serve: yunet/"), said.toString());
    }

    @Test
    void aDamagedModelIsNotReady() throws Exception {
        damage();

        HealthCheckResponse answer = check(at(NINE)).call();

        assertEquals(Status.DOWN, answer.getStatus());
        String sentence = answer.getData().orElseThrow().get("sentence").toString();
        assertTrue(sentence.startsWith("mobilefacenet/mobilefacenet.onnx in the configured folder"), sentence);
    }

    @Test
    void itLooksAgainAfterAWhileOnly() throws Exception {
        // Given a check that was ready
        Instant[] now = {NINE};
        ModelsCheck check = check(moving(now));
        assertEquals(Status.UP, check.call().getStatus());
        // When a model is damaged
        damage();
        // Then it is seen once some seconds have gone by
        now[0] = NINE.plus(Duration.ofSeconds(9));
        assertEquals(Status.UP, check.call().getStatus());
        now[0] = NINE.plus(Duration.ofSeconds(11));
        assertEquals(Status.DOWN, check.call().getStatus());
    }

    private void damage() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("mobilefacenet")).resolve("mobilefacenet.onnx"), "no net");
    }

    private ModelsCheck check(Clock clock) {
        ModelPlaces places = new ModelPlaces(
                Optional.of(folder),
                ModelsCheckTest.class.getClassLoader(),
                folder.resolve("cache"),
                Optional.empty(),
                false);
        return new ModelsCheck(new Nets(new ModelShelf(places)), ProfileChoice.Wish.NONE, clock);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static Clock moving(Instant[] now) {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
    }
}
