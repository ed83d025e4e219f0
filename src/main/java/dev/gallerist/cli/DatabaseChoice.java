package dev.gallerist.cli;

import dev.gallerist.cli.server.StorageConfig;
import dev.gallerist.storage.Database;
import dev.gallerist.storage.DatabaseAddress;
import dev.gallerist.storage.DatabaseUnavailable;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The database of the server that would run here: what the command line names, else what the server's settings say. */
final class DatabaseChoice {

    /** Where a server looks for its settings; a file there goes before what it was built with, the environment goes before both. */
    private static final Path SETTINGS = Path.of("config", "application.properties");

    private static final int BELOW_ENVIRONMENT = 260;

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            description = "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME; without it, as gallerist.storage.* says in"
                    + " config/application.properties or in the environment (GALLERIST_STORAGE_URL, _USER, _PASSWORD).")
    private String address;

    /** Opens it. */
    Database open() throws DatabaseUnavailable, IOException {
        StorageConfig settings = settings();
        DatabaseAddress chosen = address(settings);
        if (chosen.file().filter(file -> !Files.exists(file)).isPresent()) {
            throw new Refused("There is no database yet: start the server once, or name another with --database.");
        }
        return Database.open(chosen);
    }

    private DatabaseAddress address(StorageConfig settings) {
        try {
            return new DatabaseAddress(
                    Optional.ofNullable(address).orElseGet(settings::url), settings.user(), settings.password());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(wrong.getMessage());
        }
    }

    private static StorageConfig settings() throws IOException {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withMapping(StorageConfig.class);
        if (Files.isRegularFile(SETTINGS)) {
            builder.withSources(new PropertiesConfigSource(SETTINGS.toUri().toURL(), BELOW_ENVIRONMENT));
        }
        return builder.build().getConfigMapping(StorageConfig.class);
    }
}
