package dev.gallerist.cli.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many lessons there may be, {@code gallerist.lessons.*}. */
@ConfigMapping(prefix = "gallerist.lessons")
public interface LessonsConfig {

    /** Lessons that run at the same time. */
    @WithDefault("2")
    int atOnce();

    /** Lessons that are over and still shown. */
    @WithDefault("20")
    int kept();

    /** How long a lesson that is over is shown. */
    @WithDefault("1H")
    Duration keptFor();

    /** How long the server waits for its lessons when it stops. */
    @WithDefault("10S")
    Duration stopPatience();

    /** Pictures analysed per second of a lesson, 0.1 to 60. */
    @WithDefault("5")
    double picturesPerSecond();
}
