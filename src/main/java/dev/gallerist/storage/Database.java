package dev.gallerist.storage;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** An open database with the newest schema. Safe on any thread; closed by who opened it. */
public final class Database implements AutoCloseable {

    /** One writes, the others read; a teacher's server has no more to do at once. */
    private static final int CONNECTIONS = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AgroalDataSource connections;
    private final Jdbi jdbi;
    private final DatabaseAddress address;

    private Database(DatabaseAddress address, AgroalDataSource connections) {
        this.address = address;
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
    }

    /**
     * Opens the database, makes it where it is a file that does not exist, and brings its tables to the newest schema.
     *
     * @throws DatabaseUnavailable when it cannot be opened or belongs to a newer Gallerist
     */
    public static Database open(DatabaseAddress address) throws DatabaseUnavailable {
        AgroalDataSource connections = null;
        try {
            makeFolder(address);
            connections = AgroalDataSource.from(configuration(address));
            migrate(address, connections);
            return new Database(address, connections);
        } catch (IOException | SQLException | FlywayException fault) {
            if (connections != null) {
                connections.close();
            }
            throw new DatabaseUnavailable(sentence(address), fault);
        }
    }

    /** How to ask it; every room has its own tables. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Where it is, without secrets. */
    public DatabaseAddress address() {
        return address;
    }

    /** Ends all connections; what was committed stays. */
    @Override
    public void close() {
        connections.close();
    }

    private static void makeFolder(DatabaseAddress address) throws IOException {
        Path folder =
                address.file().map(Path::toAbsolutePath).map(Path::getParent).orElse(null);
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            keepOthersOut(folder);
        }
    }

    /** Lessons are nobody's business but the server's; where a file system knows no owners there is nothing to do. */
    private static void keepOthersOut(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static AgroalDataSourceConfigurationSupplier configuration(DatabaseAddress address) {
        AgroalDataSourceConfigurationSupplier supplier = new AgroalDataSourceConfigurationSupplier();
        supplier.connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                .acquisitionTimeout(PATIENCE)
                .connectionFactoryConfiguration(factory -> {
                    // by name: the list of drivers that Java keeps knows those of the first class loader only
                    factory.connectionProviderClassName(
                            address.file().isPresent() ? "org.sqlite.JDBC" : "org.postgresql.Driver");
                    factory.jdbcUrl(address.url());
                    address.user().map(NamePrincipal::new).ifPresent(factory::principal);
                    address.password().map(SimplePassword::new).ifPresent(factory::credential);
                    address.connectionProperties().forEach(factory::jdbcProperty);
                    return factory;
                }));
        return supplier;
    }

    private static void migrate(DatabaseAddress address, AgroalDataSource connections) throws IOException {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(connections)
                .resourceProvider(Migrations.shipped())
                .placeholders(address.words())
                .load()
                .migrate();
    }

    private static String sentence(DatabaseAddress address) {
        return address.file()
                .map(
                        file -> "The database " + file.getFileName()
                                + " cannot be opened; see that its folder may be written to, has space, and that it is of no newer Gallerist.")
                .orElse("The PostgreSQL database cannot be opened; see that it runs at gallerist.storage.url, lets this"
                        + " user in, and is of no newer Gallerist.");
    }
}
