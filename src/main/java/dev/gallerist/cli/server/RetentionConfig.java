package dev.gallerist.cli.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often it is looked what has been kept for long enough, {@code gallerist.retention.*}; for how long is the policy's to say. */
@ConfigMapping(prefix = "gallerist.retention")
public interface RetentionConfig {

    /** Time between two looks. */
    @WithDefault("1H")
    Duration every();
}
