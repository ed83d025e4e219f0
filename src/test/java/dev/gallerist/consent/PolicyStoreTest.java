package dev.gallerist.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyStoreTest {

    private static final Policy CONFIGURED = policy(Region.UNITED_KINGDOM, Purpose.RESEARCH, "configured");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theConfigurationHoldsUntilSomethingIsSettledAndThenNoMore(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            PolicyStore store = new PolicyStore(database.jdbi(), CONFIGURED);
            assertEquals(CONFIGURED, store.current());
            assertEquals(Optional.empty(), store.settled());

            store.settle(policy(Region.OTHER, Purpose.WORK, null));
            Policy settled = policy(Region.EU_EEA, Purpose.EDUCATION, "„Studie“, 2. Teil");
            store.settle(settled);

            assertEquals(settled, new PolicyStore(database.jdbi(), CONFIGURED).current());
            assertTrue(store.current().off().isPresent(), "it was settled, and prohibits all the same");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatCannotBeReadAllowsNothing(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            PolicyStore store = new PolicyStore(database.jdbi(), CONFIGURED);
            for (String broken : new String[] {"{", "{\"leastReadable\": 1}", "[]"}) {
                database.jdbi()
                        .useHandle(h -> h.execute(
                                "INSERT INTO setting (name, value) VALUES ('policy', ?)"
                                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                broken));
                assertThrows(IllegalStateException.class, store::current, broken);
            }
        }
    }

    private static Policy policy(Region region, Purpose purpose, String reason) {
        return new Policy(
                Optional.of(new LessonPurpose(region, purpose, Optional.ofNullable(reason))),
                true,
                8,
                new Retention(Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(400)));
    }
}
