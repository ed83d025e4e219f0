package dev.gallerist.cli.server;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How names are read, {@code gallerist.names.*}. */
@ConfigMapping(prefix = "gallerist.names")
public interface NamesConfig {

    /** Codes such as {@code eng+rus}; without them English and Russian as far as their data is here. */
    Optional<String> languages();
}
