package dev.gallerist.cli.server;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What somebody may send to {@code /capture/{lesson}}, {@code gallerist.capture.*}. */
@ConfigMapping(prefix = "gallerist.capture")
public interface CaptureConfig {

    /** The largest picture in bytes, encoded; messages beyond 8 MiB break the connection before anybody looks at them. */
    @WithDefault("6M")
    MemorySize largestPicture();

    /** Pictures of a window in a second; who sends more for a whole second is turned away. */
    @WithDefault("20")
    int picturesPerSecond();

    /** Messages of any kind in a second, so also the pictures of single participants. */
    @WithDefault("250")
    int messagesPerSecond();

    /** Fewest pictures a second that are asked for, at least 1. */
    @WithDefault("1")
    int lowestRate();

    /** Most pictures a second that are asked for. */
    @WithDefault("5")
    int highestRate();

    /** Widest picture that is asked for, in pixels. */
    @WithDefault("1920")
    int widest();

    /** So long after the last picture the lesson says that it waits. */
    @WithDefault("5S")
    Duration waitingAfter();

    /** So long may a lesson be without a share before it is ended. */
    @WithDefault("5M")
    Duration withoutShare();

    /** Connections to one lesson at a time: the share, and those that are just being replaced by it. */
    @WithDefault("4")
    int connections();

    /** The same for classes that know nothing of a configuration. */
    default CaptureLimits limits() {
        return new CaptureLimits(
                (int) Math.min(Integer.MAX_VALUE, largestPicture().asLongValue()),
                picturesPerSecond(),
                messagesPerSecond(),
                lowestRate(),
                highestRate(),
                widest(),
                waitingAfter(),
                withoutShare(),
                connections());
    }
}
