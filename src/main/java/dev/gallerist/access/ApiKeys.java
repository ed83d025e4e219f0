package dev.gallerist.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Keys for other programs, {@code glr_<id>_<secret>}; of the secret only its hash is kept. A key acts for who made it, with
 * the roles it was given; where it has roles that its maker has not, it is somebody of its own, with lessons of its own. Safe on any
 * thread; blocking; bounded.
 */
public final class ApiKeys {

    /** As many keys are good at the same time. */
    public static final int AT_MOST = 1000;

    private static final Pattern KEY = Pattern.compile("glr_([0-9a-f]{12})_([A-Za-z0-9_-]{32})");
    private static final String PROOF = "key:";
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Jdbi database;
    private final SecureRandom random;
    private final Clock clock;

    public ApiKeys(Jdbi database, SecureRandom random, Clock clock) {
        this.database = database;
        this.random = random;
        this.clock = clock;
    }

    /** A new key: what is known of it, and itself, which is known nowhere else afterwards. */
    public record Made(ApiKey key, String secret) {}

    /**
     * Makes a key.
     *
     * @param name 1 to 100 letters
     * @param roles at least one
     * @param life how long it is good
     * @return empty when {@link #AT_MOST} are good already
     */
    public Optional<Made> make(Caller maker, String name, Set<Role> roles, Duration life) {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        String secret = Secrets.random(random);
        Instant now = clock.instant();
        ApiKey key = new ApiKey(id, maker.subject(), name, roles, now, now.plus(life), Optional.empty());
        String subject = maker.roles().containsAll(roles) ? maker.subject() : PROOF + id;
        return store(key, subject, Secrets.hash(secret))
                ? Optional.of(new Made(key, "glr_" + id + "_" + secret))
                : Optional.empty();
    }

    private boolean store(ApiKey key, String subject, String hash) {
        return database.inTransaction(handle -> {
            handle.createUpdate("DELETE FROM api_key WHERE valid_till <= :now")
                    .bind("now", clock.millis())
                    .execute();
            int good = handle.createQuery("SELECT COUNT(*) FROM api_key")
                    .mapTo(Integer.class)
                    .one();
            return good < AT_MOST
                    && handle.createUpdate(
                                            "INSERT INTO api_key (id, hash, maker, subject, name, roles, made, valid_till)"
                                                    + " VALUES (:id, :hash, :maker, :subject, :name, :roles, :made, :till)")
                                    .bind("id", key.id())
                                    .bind("hash", hash)
                                    .bind("maker", key.maker())
                                    .bind("subject", subject)
                                    .bind("name", key.name())
                                    .bind("roles", Roles.words(key.roles()))
                                    .bind("made", key.made().toEpochMilli())
                                    .bind("till", key.expires().toEpochMilli())
                                    .execute()
                            == 1;
        });
    }

    /** The keys that are good, in the order they were made; only those of that maker where one is named. */
    public List<ApiKey> all(Optional<String> maker) {
        return database.withHandle(handle -> handle
                .createQuery("SELECT id, maker, name, roles, made, valid_till, last_used"
                        + " FROM api_key WHERE valid_till > :now ORDER BY made, id")
                .bind("now", clock.millis())
                .map((row, context) -> key(row))
                .list()
                .stream()
                .filter(key -> maker.isEmpty() || maker.get().equals(key.maker()))
                .toList());
    }

    /**
     * Makes a key void, and every log-in with it.
     *
     * @param maker only where that is who made it; empty for anybody's
     * @return false where there is no such key
     */
    public boolean revoke(String id, Optional<String> maker) {
        return all(maker).stream().anyMatch(key -> key.id().equals(id))
                && database.withHandle(handle -> handle.createUpdate("DELETE FROM api_key WHERE id = :id")
                                .bind("id", id)
                                .execute())
                        == 1;
    }

    /** Whether this looks like a key, good or not. */
    static boolean looksLikeOne(String secret) {
        return secret.startsWith("glr_");
    }

    /** For whom that key acts, if it is good. */
    Optional<Admission> admit(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(1);
        Optional<Row> row = find(id).filter(known -> Secrets.same(known.hash(), Secrets.hash(parts.group(2))));
        row.filter(known -> known.usedBefore(clock.millis() - USE_NOTED_EVERY.toMillis()))
                .ifPresent(known -> noteUse(id));
        return row.map(
                known -> new Admission(new Caller(known.subject(), Optional.empty(), known.roles()), PROOF + id));
    }

    /** Whether a log-in with that proof was made with a key that is still good. */
    boolean stands(String proof) {
        return proof.startsWith(PROOF) && find(proof.substring(PROOF.length())).isPresent();
    }

    private record Row(String hash, String subject, Set<Role> roles, Optional<Long> lastUsed) {
        boolean usedBefore(long moment) {
            return lastUsed.map(used -> used < moment).orElse(true);
        }
    }

    private Optional<Row> find(String id) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT hash, subject, roles, last_used FROM api_key WHERE id = :id AND valid_till > :now")
                .bind("id", id)
                .bind("now", clock.millis())
                .map((row, context) ->
                        new Row(row.getString("hash"), row.getString("subject"), roles(row), moment(row, "last_used")))
                .findOne());
    }

    private void noteUse(String id) {
        database.useHandle(handle -> handle.createUpdate("UPDATE api_key SET last_used = :now WHERE id = :id")
                .bind("now", clock.millis())
                .bind("id", id)
                .execute());
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("maker"),
                row.getString("name"),
                roles(row),
                Instant.ofEpochMilli(row.getLong("made")),
                Instant.ofEpochMilli(row.getLong("valid_till")),
                moment(row, "last_used").map(Instant::ofEpochMilli));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Roles.among(List.of(row.getString("roles").split(" ")));
    }

    private static Optional<Long> moment(ResultSet row, String column) throws SQLException {
        long moment = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(moment);
    }
}
