package dev.gallerist.testsupport;

import dev.gallerist.storage.Database;
import dev.gallerist.storage.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Both databases for tests, each test with an empty one of its own: SQLite in a file, and a real PostgreSQL that is started once
 * for all tests of a Java machine and goes down with it. Use with {@code @ParameterizedTest @EnumSource(Databases.class)}.
 */
public enum Databases {
    SQLITE {
        @Override
        public DatabaseAddress empty() throws IOException {
            return DatabaseAddress.ofFile(
                    Files.createTempDirectory("gallerist-test").resolve("gallerist.db"));
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseAddress empty() throws IOException {
            String name = "test" + NUMBER.incrementAndGet();
            try (Connection connection = running().getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException fault) {
                throw new IOException(fault);
            }
            return new DatabaseAddress(
                    "jdbc:postgresql://localhost:" + running().getPort() + "/" + name,
                    Optional.of("postgres"),
                    Optional.of("postgres"));
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    /** Where a new, empty database is. */
    public abstract DatabaseAddress empty() throws IOException;

    /** A new database with the newest schema; closed by the test. */
    public Database open() throws Exception {
        return Database.open(empty());
    }

    /** Where the PostgreSQL server keeps this database's tables; what it had in memory is in them when this returns. */
    public static Path postgresFiles(DatabaseAddress address) throws IOException {
        String name = address.url().substring(address.url().lastIndexOf('/') + 1);
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (var answer = statement.executeQuery("SELECT current_setting('data_directory') || '/base/' || oid"
                    + " FROM pg_database WHERE datname = '" + name + "'")) {
                answer.next();
                return Path.of(answer.getString(1));
            }
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
    }

    private static synchronized EmbeddedPostgres running() throws IOException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.builder().start();
        }
        return postgres;
    }
}
