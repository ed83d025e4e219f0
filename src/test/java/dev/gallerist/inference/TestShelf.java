package dev.gallerist.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A shelf over empty folders with one model {@code tiny}, whose only file {@code tiny.onnx} has a known content. */
final class TestShelf {

    static final byte[] CONTENT = "the weights of a very small net".repeat(400).getBytes(UTF_8);
    static final byte[] WRONG = "something else".getBytes(UTF_8);
    static final Download.Patience SHORT = new Download.Patience(Duration.ofMillis(400), Duration.ofSeconds(20));

    final Path configured;
    final Path bundle;
    final Path cache;
    final Path mirror;
    final Path system;

    TestShelf(Path folder) throws IOException {
        configured = Files.createDirectories(folder.resolve("configured"));
        bundle = Files.createDirectories(folder.resolve("bundle"));
        cache = folder.resolve("cache");
        mirror = Files.createDirectories(folder.resolve("mirror"));
        system = Files.createDirectories(folder.resolve("system"));
        put(bundle.resolve("models/index.txt"), "tiny\n".getBytes(UTF_8));
        manifest("");
    }

    /** Gives the file these further lines of JSON, each ending in a comma. */
    TestShelf manifest(String more) throws IOException {
        return manifest(bundle.resolve("models"), "tiny", more);
    }

    TestShelf manifest(Path folder, String name, String more) throws IOException {
        String sha = Checksum.of(Checksum.Kind.SHA256, CONTENT).hex();
        String json =
                """
                {"name": "%s", "task": "faces", "title": "A tiny net", "profiles": ["default"], "licence": "MIT",
                 "provenance": {"repository": "https://example.org/tiny"},
                 "files": [{%s "file": "tiny.onnx", "bytes": %d, "sha256": "%s"}]}
                """
                        .formatted(name, more, CONTENT.length, sha);
        put(folder.resolve(name).resolve("manifest.json"), json.getBytes(UTF_8));
        return this;
    }

    TestShelf at(URI address) throws IOException {
        return manifest("\"address\": \"" + address + "\",");
    }

    ModelShelf online() throws IOException {
        return shelf(true);
    }

    ModelShelf offline() throws IOException {
        return shelf(false);
    }

    private ModelShelf shelf(boolean network) throws IOException {
        ClassLoader loader = new URLClassLoader(new URL[] {bundle.toUri().toURL()}, null);
        ModelPlaces places = new ModelPlaces(Optional.of(configured), loader, cache, Optional.of(mirror), network);
        return new ModelShelf(places, Progress.SILENT, new Download(SHORT));
    }

    static Path put(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** Everything in the cache, so that tests see what is left behind. */
    long filesInCache() throws IOException {
        if (!Files.exists(cache)) {
            return 0;
        }
        try (var files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
