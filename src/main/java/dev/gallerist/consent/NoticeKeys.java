package dev.gallerist.consent;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The random words under which a lesson's participants find its notice without logging in: 192 bits, so that nobody guesses one.
 * A word leads to a lesson only as long as that is kept. Table {@code notice}. Safe on any thread; blocking.
 */
public final class NoticeKeys {

    private static final int BYTES = 24;
    private static final String FORM = "[A-Za-z0-9_-]{32}";

    private final Jdbi jdbi;
    private final SecureRandom random;
    private final Clock clock;

    public NoticeKeys(Jdbi jdbi, SecureRandom random, Clock clock) {
        this.jdbi = jdbi;
        this.random = random;
        this.clock = clock;
    }

    /** The lesson's word, the same each time. */
    public String of(String lesson) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("INSERT INTO notice (link, lesson, made) VALUES (:link, :lesson, :made)"
                            + " ON CONFLICT (lesson) DO NOTHING")
                    .bind("link", word())
                    .bind("lesson", lesson)
                    .bind("made", clock.millis())
                    .execute();
            return handle.createQuery("SELECT link FROM notice WHERE lesson = :lesson")
                    .bind("lesson", lesson)
                    .mapTo(String.class)
                    .one();
        });
    }

    /** The lesson that a word from outside leads to. */
    public Optional<String> lesson(String word) {
        if (word == null || !word.matches(FORM)) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery("SELECT lesson FROM notice WHERE link = :link")
                .bind("link", word)
                .mapTo(String.class)
                .findOne());
    }

    /** The lesson is deleted: its word leads nowhere any more. Returns how many rows that were. */
    public long forget(String lesson) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM notice WHERE lesson = :lesson")
                .bind("lesson", lesson)
                .execute());
    }

    /** Forgets words made before that moment; returns how many. */
    public long forgetBefore(Instant moment) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM notice WHERE made < :moment")
                .bind("moment", moment.toEpochMilli())
                .execute());
    }

    private String word() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
