package dev.gallerist.cli.server;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A server whose lessons are scripted, with small limits and one folder of recordings. */
public class ScriptedServer implements QuarkusTestProfile {

    /** The largest upload of the tests. */
    static final int MAX_UPLOAD = 300_000;

    /** As many may watch one lesson. */
    static final int OVERLAYS_AT_MOST = 3;

    /** Recordings that may be named by path. */
    static final Path RECORDINGS = recordings();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gallerist.recordings.folders",
                RECORDINGS.toString(),
                "gallerist.recordings.max-upload",
                String.valueOf(MAX_UPLOAD),
                "gallerist.live.overlays-at-most",
                String.valueOf(OVERLAYS_AT_MOST),
                "gallerist.access.origins",
                "https://school.example");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedLessons.class);
    }

    private static Path recordings() {
        try {
            Path folder = Path.of("target", "recordings-of-tests").toAbsolutePath();
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("lesson.mp4"), "a recording, for all the script knows");
            Files.writeString(folder.resolve("notes.mp4"), "broken");
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
