package dev.gallerist.cli.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may come in, {@code gallerist.access.*}. */
@ConfigMapping(prefix = "gallerist.access")
public interface AccessConfig {

    /** Origins of other pages that may talk to this server from a browser, such as {@code https://school.example}. */
    Optional<List<String>> origins();

    /** How long a ticket for a WebSocket is good. */
    @WithDefault("60S")
    Duration ticketLife();
}
