package dev.gallerist.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is logged in. Each log-in has a secret of its own for the browser's cookie, of which only the hash is kept, in the database:
 * a server that was killed and comes back knows its teachers. Safe on any thread; blocking; bounded.
 */
public final class Logins {

    /** When more are logged in, those whose log-in ends first are logged out. */
    private static final int AT_MOST = 5000;

    private final Jdbi database;
    private final SecureRandom random;
    private final Clock clock;
    private final Duration life;

    /** @param life how long a log-in lasts */
    public Logins(Jdbi database, SecureRandom random, Clock clock, Duration life) {
        this.database = database;
        this.random = random;
        this.clock = clock;
        this.life = life;
    }

    /** How long a log-in lasts. */
    public Duration life() {
        return life;
    }

    /** Logs in; returns the cookie's secret, which is never to be logged. */
    public String begin(Admission admission) {
        String secret = Secrets.random(random);
        Caller caller = admission.caller();
        database.useTransaction(handle -> {
            handle.createUpdate("INSERT INTO login (hash, subject, name, roles, proof, valid_till)"
                            + " VALUES (:hash, :subject, :name, :roles, :proof, :till)")
                    .bind("hash", Secrets.hash(secret))
                    .bind("subject", caller.subject())
                    .bind("name", caller.name())
                    .bind("roles", Roles.words(caller.roles()))
                    .bind("proof", admission.proof())
                    .bind("till", clock.millis() + life.toMillis())
                    .execute();
            handle.createUpdate("DELETE FROM login WHERE valid_till <= :now OR hash IN"
                            + " (SELECT hash FROM login ORDER BY valid_till DESC, hash LIMIT :most OFFSET :kept)")
                    .bind("now", clock.millis())
                    .bind("most", AT_MOST)
                    .bind("kept", AT_MOST)
                    .execute();
        });
        return secret;
    }

    /** Who logged in with that secret; their proof may be void by now. */
    Optional<Admission> find(String secret) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT subject, name, roles, proof FROM login WHERE hash = :hash AND valid_till > :now")
                .bind("hash", Secrets.hash(secret))
                .bind("now", clock.millis())
                .map((row, context) -> admission(row))
                .findOne());
    }

    /** Logs out; does nothing where nobody is logged in with that. */
    public void end(String secret) {
        database.useHandle(handle -> handle.createUpdate("DELETE FROM login WHERE hash = :hash")
                .bind("hash", Secrets.hash(secret))
                .execute());
    }

    private static Admission admission(ResultSet row) throws SQLException {
        Caller caller = new Caller(
                row.getString("subject"),
                Optional.ofNullable(row.getString("name")),
                Roles.among(List.of(row.getString("roles").split(" "))));
        return new Admission(caller, row.getString("proof"));
    }
}
