package dev.gallerist.cli.server;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server that reads lessons with its real pipeline, one picture in two seconds of lesson. */
public class PipelineServer implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("gallerist.lessons.pictures-per-second", "0.5");
    }
}
