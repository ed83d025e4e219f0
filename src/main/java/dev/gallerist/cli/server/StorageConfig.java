package dev.gallerist.cli.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where lessons are kept, {@code gallerist.storage.*}; see docs/storage.md. */
@ConfigMapping(prefix = "gallerist.storage")
public interface StorageConfig {

    /** {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}. */
    @WithDefault("jdbc:sqlite:${user.home}/.gallerist/gallerist.db")
    String url();

    /** Whom to be there; for PostgreSQL only. */
    Optional<String> user();

    /** For PostgreSQL only; a secret, best given as {@code GALLERIST_STORAGE_PASSWORD}. */
    Optional<String> password();
}
