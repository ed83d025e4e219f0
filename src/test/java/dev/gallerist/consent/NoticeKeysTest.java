package dev.gallerist.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLessonHasOneWordThatLeadsToItUntilItIsForgotten(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            NoticeKeys keys = new NoticeKeys(database.jdbi(), new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC));

            String word = keys.of("l1");

            assertTrue(word.matches("[A-Za-z0-9_-]{32}"), word);
            assertEquals(word, keys.of("l1"));
            assertNotEquals(word, keys.of("l2"));
            assertEquals(Optional.of("l1"), keys.lesson(word));
            assertEquals(Optional.empty(), keys.lesson(word.toLowerCase().equals(word) ? "x" : word.toLowerCase()));
            assertEquals(Optional.empty(), keys.lesson("' OR 1=1 --"));
            assertEquals(Optional.empty(), keys.lesson(null));

            assertEquals(1, keys.forget("l1"));
            assertEquals(Optional.empty(), keys.lesson(word));
            assertEquals(0, keys.forgetBefore(NOW));
            assertEquals(1, keys.forgetBefore(NOW.plusMillis(1)));
        }
    }
}
