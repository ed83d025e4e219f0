package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gallerist.affect.cue.CueLimits;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CuesConfigTest {

    @Test
    void withoutAWordItIsAsWithoutAServer() {
        assertEquals(CueLimits.DEFAULT, configured(Map.of()).limits());
    }

    @Test
    void eachNumberCanBeChanged() {
        CueLimits limits = configured(Map.of(
                        "gallerist.cues.sustained", "45S",
                        "gallerist.cues.least-people", "5",
                        "gallerist.cues.cool-down", "6M"))
                .limits();
        assertEquals(Duration.ofSeconds(45), limits.sustained());
        assertEquals(5, limits.leastPeople());
        assertEquals(Duration.ofMinutes(6), limits.coolDown());
    }

    @Test
    void whatCannotBeIsRefused() {
        CuesConfig config = configured(Map.of("gallerist.cues.least-people", "1"));
        assertEquals(
                "The limits of cues cannot be so: least-people is 3 to 1000, not 1.",
                assertThrows(IllegalArgumentException.class, config::limits).getMessage());
    }

    private static CuesConfig configured(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CuesConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 1))
                .build()
                .getConfigMapping(CuesConfig.class);
    }
}
