package dev.gallerist.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Codes that let a device without a log-in, a teacher's phone, get tickets to watch one lesson, and nothing else. Of a code only
 * its hash is kept, in the database, so that the phone finds back after the server was started anew. Safe on any thread; blocking; bounded.
 */
public final class OverlayCodes {

    private static final int AT_MOST = 5000;

    private final Jdbi database;
    private final SecureRandom random;
    private final Clock clock;
    private final Duration life;

    /** @param life how long a code is good: longer than a lesson */
    public OverlayCodes(Jdbi database, SecureRandom random, Clock clock, Duration life) {
        this.database = database;
        this.random = random;
        this.clock = clock;
        this.life = life;
    }

    /** A new code for the lesson. It is a secret: never log it. */
    public String issue(String lesson) {
        String code = Secrets.random(random);
        database.useTransaction(handle -> {
            handle.createUpdate("INSERT INTO overlay_code (hash, lesson, valid_till) VALUES (:hash, :lesson, :till)")
                    .bind("hash", Secrets.hash(code))
                    .bind("lesson", lesson)
                    .bind("till", clock.millis() + life.toMillis())
                    .execute();
            handle.createUpdate(
                            "DELETE FROM overlay_code WHERE valid_till <= :now OR hash IN"
                                    + " (SELECT hash FROM overlay_code ORDER BY valid_till DESC, hash LIMIT :most OFFSET :kept)")
                    .bind("now", clock.millis())
                    .bind("most", AT_MOST)
                    .bind("kept", AT_MOST)
                    .execute();
        });
        return code;
    }

    /** Whether the code is good for that lesson. */
    public boolean good(String code, String lesson) {
        return database.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM overlay_code"
                                + " WHERE hash = :hash AND lesson = :lesson AND valid_till > :now")
                        .bind("hash", Secrets.hash(code))
                        .bind("lesson", lesson)
                        .bind("now", clock.millis())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** Makes every code of the lesson void: it was deleted. */
    public long forget(String lesson) {
        return database.withHandle(handle -> handle.createUpdate("DELETE FROM overlay_code WHERE lesson = :lesson")
                .bind("lesson", lesson)
                .execute());
    }
}
