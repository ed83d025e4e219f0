package dev.gallerist.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the database is. Immutable.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
 * @param user whom to be there; SQLite has none
 * @param password a secret: never logged
 */
public record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public DatabaseAddress {
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "The database's address begins with " + SQLITE + " or " + POSTGRESQL + "; this one does not.");
        }
    }

    /** A SQLite database in that file. */
    public static DatabaseAddress ofFile(Path file) {
        return new DatabaseAddress(SQLITE + file, Optional.empty(), Optional.empty());
    }

    /** The file of a SQLite database; empty for PostgreSQL. */
    public Optional<Path> file() {
        return Optional.of(url)
                .filter(address -> address.startsWith(SQLITE))
                .map(address -> Path.of(address.substring(SQLITE.length())));
    }

    /**
     * What each connection is told: a killed process harms nothing, what was deleted is overwritten, and a transaction waits at
     * its beginning for the one that writes, not in its middle.
     */
    Map<String, String> connectionProperties() {
        return file().isPresent()
                ? Map.of(
                        "journal_mode", "WAL",
                        "transaction_mode", "IMMEDIATE",
                        "synchronous", "NORMAL",
                        "secure_delete", "ON",
                        "foreign_keys", "ON",
                        "busy_timeout", "10000")
                : Map.of();
    }

    /**
     * The words that SQLite and PostgreSQL write differently, by the name they have in the migrations. A line that begins with
     * {@code postgresql} is a remark for SQLite.
     */
    Map<String, String> words() {
        return file().isPresent()
                ? Map.of("bytes", "BLOB", "postgresql", "-- ")
                : Map.of("bytes", "BYTEA", "postgresql", "");
    }

    @Override
    public String toString() {
        return file().map(Path::toString).orElse("PostgreSQL");
    }
}
