package dev.gallerist.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.storage.Database;
import dev.gallerist.testsupport.Databases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ConsentScope BIOLOGY = ConsentScope.of("teacher", Optional.of("Biology 7b"), "l1");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theLastWordCountsHoweverTheNameIsWritten(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            ConsentStore store = new ConsentStore(database.jdbi());

            assertTrue(store.remember(BIOLOGY, own("Ánna  Groß", ConsentChoice.GIVEN), NOW));
            assertTrue(store.remember(BIOLOGY, own("A\u0301NNA GROSS", ConsentChoice.WITHDRAWN), NOW.plusSeconds(1)));

            assertEquals(List.of(own("A\u0301NNA GROSS", ConsentChoice.WITHDRAWN)), store.choices(BIOLOGY));
            assertEquals(
                    Optional.of(ConsentChoice.WITHDRAWN),
                    store.choice(BIOLOGY, "ánna groß").map(PersonChoice::choice));
            assertEquals(Optional.empty(), store.choice(BIOLOGY, "Anna Gross"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPersonsOwnNoStandsAgainstAListsYesButAListMayCorrectItself(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            ConsentStore store = new ConsentStore(database.jdbi());
            store.remember(BIOLOGY, own("Alice", ConsentChoice.ERASED), NOW);
            store.rememberListed(BIOLOGY, List.of(listed("Boris", ConsentChoice.WITHDRAWN)), NOW);

            int remembered = store.rememberListed(
                    BIOLOGY,
                    List.of(
                            listed("Alice", ConsentChoice.GIVEN),
                            listed("Boris", ConsentChoice.GIVEN),
                            listed("Chloe", ConsentChoice.GIVEN)),
                    NOW);

            assertEquals(2, remembered);
            assertEquals(
                    List.of(
                            own("Alice", ConsentChoice.ERASED),
                            listed("Boris", ConsentChoice.GIVEN),
                            listed("Chloe", ConsentChoice.GIVEN)),
                    store.choices(BIOLOGY));
            store.remember(BIOLOGY, own("Alice", ConsentChoice.GIVEN), NOW);
            store.rememberListed(BIOLOGY, List.of(listed("Alice", ConsentChoice.WITHDRAWN)), NOW);
            assertEquals(
                    Optional.of(ConsentChoice.WITHDRAWN),
                    store.choice(BIOLOGY, "Alice").map(PersonChoice::choice),
                    "a list's no counts against anybody's yes");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsSaidCountsForItsClassOrItsLessonOnly(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            ConsentStore store = new ConsentStore(database.jdbi());
            ConsentScope lesson = ConsentScope.of("teacher", Optional.empty(), "l1");
            store.remember(BIOLOGY, own("Alice", ConsentChoice.GIVEN), NOW);
            store.remember(lesson, own("Boris", ConsentChoice.GIVEN), NOW);

            assertEquals(List.of(own("Boris", ConsentChoice.GIVEN)), store.choices(lesson));
            assertEquals(List.of(), store.choices(ConsentScope.of("somebody else", Optional.of("Biology 7b"), "l1")));

            assertEquals(1, store.forget("l1"));
            assertEquals(List.of(), store.choices(lesson));
            assertEquals(0, store.forgetBefore(NOW));
            assertEquals(1, store.forgetBefore(NOW.plusMillis(1)));
            assertEquals(List.of(), store.choices(BIOLOGY));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void strangersCannotFillTheDisk(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            ConsentStore store = new ConsentStore(database.jdbi());
            List<PersonChoice> many = IntStream.range(0, ConsentStore.MOST_PEOPLE + 1)
                    .mapToObj(i -> listed("Student " + i, ConsentChoice.GIVEN))
                    .toList();

            assertEquals(ConsentStore.MOST_PEOPLE, store.rememberListed(BIOLOGY, many, NOW));

            assertFalse(store.remember(BIOLOGY, own("One more", ConsentChoice.WITHDRAWN), NOW));
            assertTrue(store.remember(BIOLOGY, own("Student 7", ConsentChoice.WITHDRAWN), NOW));
        }
    }

    private static PersonChoice own(String name, ConsentChoice choice) {
        return new PersonChoice(name, choice, true);
    }

    private static PersonChoice listed(String name, ConsentChoice choice) {
        return new PersonChoice(name, choice, false);
    }
}
