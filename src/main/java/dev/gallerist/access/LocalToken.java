package dev.gallerist.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The token of a server that one person runs for themselves: who has it is {@link Caller#LOCAL}. Made at random and kept as a
 * hash, or set by the configuration. Safe on any thread; blocking.
 */
public final class LocalToken {

    /** A token that somebody chose is at least so long. */
    public static final int SHORTEST = 20;

    private final Jdbi database;
    private final SecureRandom random;
    private final Clock clock;
    private final Optional<String> configured;

    /**
     * @param configured the token by configuration; while it is set, the kept one is not good
     * @throws IllegalArgumentException when that is shorter than {@link #SHORTEST} letters
     */
    public LocalToken(Jdbi database, SecureRandom random, Clock clock, Optional<String> configured) {
        if (configured.filter(token -> token.length() < SHORTEST).isPresent()) {
            throw new IllegalArgumentException("gallerist.access.token is shorter than " + SHORTEST
                    + " letters and could be guessed; take a longer one or leave it out.");
        }
        this.database = database;
        this.random = random;
        this.clock = clock;
        this.configured = configured.map(Secrets::hash);
    }

    /** Makes a token where there is none. What is returned is known nowhere else afterwards: show it, never log it. */
    public Optional<String> makeFirst() {
        return configured.isPresent() || kept().isPresent() ? Optional.empty() : Optional.of(makeNew());
    }

    /** Makes a new token; the one before is void, and so is every log-in with it. */
    public String makeNew() {
        String token = Secrets.random(random);
        database.useHandle(
                handle -> handle.createUpdate("INSERT INTO local_token (number, hash, made) VALUES (1, :hash, :made)"
                                + " ON CONFLICT (number) DO UPDATE SET hash = excluded.hash, made = excluded.made")
                        .bind("hash", Secrets.hash(token))
                        .bind("made", clock.millis())
                        .execute());
        return token;
    }

    /** The only user, where that is the token. */
    Optional<Admission> admit(String token) {
        String hash = Secrets.hash(token);
        return good().filter(known -> Secrets.same(known, hash))
                .map(known -> new Admission(Caller.LOCAL, proof(known)));
    }

    /** Whether a log-in with that proof was made with the token that is good now. */
    boolean stands(String proof) {
        return good().map(LocalToken::proof).filter(proof::equals).isPresent();
    }

    private Optional<String> good() {
        return configured.or(this::kept);
    }

    private Optional<String> kept() {
        return database.withHandle(handle -> handle.createQuery("SELECT hash FROM local_token WHERE number = 1")
                .mapTo(String.class)
                .findOne());
    }

    private static String proof(String hash) {
        return "token:" + hash;
    }
}
