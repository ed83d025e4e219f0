package dev.gallerist.consent;

import java.util.Arrays;
import java.util.Optional;

/** What a person said about being read. Whoever said nothing has not agreed. */
public enum ConsentChoice {
    /** May be read from now on. */
    GIVEN("given"),
    /** Is not read from now on; what was read stays until its time is over. */
    WITHDRAWN("withdrawn"),
    /** Is not read from now on, and what was read is deleted. */
    ERASED("erased");

    private final String wireName;

    ConsentChoice(String wireName) {
        this.wireName = wireName;
    }

    /** The word in requests, class lists and the database. */
    public String wireName() {
        return wireName;
    }

    /** The choice of that word. */
    public static Optional<ConsentChoice> named(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.wireName.equals(word))
                .findFirst();
    }

    /**
     * What a class list's consent column says: yes, ja, да, sí; no, nein, нет; delete, löschen, удалить. Whatever is written
     * there and is no clear yes is a no; empty where nothing is.
     */
    public static Optional<ConsentChoice> said(String words) {
        return words.isBlank()
                ? Optional.empty()
                : Optional.of(ConsentWords.choice(words).orElse(WITHDRAWN));
    }

    /** Whether the person must not be read from now on. */
    public boolean refuses() {
        return this != GIVEN;
    }
}
