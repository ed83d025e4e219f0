package dev.gallerist.cli.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How other programs are told of lessons, {@code gallerist.webhooks.*}. */
@ConfigMapping(prefix = "gallerist.webhooks")
public interface WebhooksConfig {

    /** Whether messages may be sent to private networks and to this machine. */
    @WithDefault("false")
    boolean privateAddresses();

    /** Time between two looks for what is to be told. */
    @WithDefault("5S")
    Duration every();
}
