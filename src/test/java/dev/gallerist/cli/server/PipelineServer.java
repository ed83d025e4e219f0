package dev.gallerist.cli.server;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server that reads lessons with its real pipeline, one picture in two seconds of lesson. */
public class PipelineServer implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        // the first lesson unpacks native libraries and loads the nets, which takes its time on a busy machine
        return Map.of("gallerist.lessons.pictures-per-second", "0.5", "quarkus.http.test-timeout", "120S");
    }
}
