package dev.gallerist.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How lessons are pushed to those who watch, {@code gallerist.live.*}. */
@ConfigMapping(prefix = "gallerist.live")
public interface LiveConfig {

    /** Overlays that may watch one lesson at the same time. */
    @WithDefault("250")
    int overlaysAtMost();
}
