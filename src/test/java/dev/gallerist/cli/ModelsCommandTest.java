package dev.gallerist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.gallerist.inference.Checksum;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {

    private static final byte[] WEIGHTS = "weights ".repeat(20_000).getBytes(UTF_8);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private Path cached;

    @BeforeEach
    void aModelThatAServerHas() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/own.onnx", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, WEIGHTS.length);
                exchange.getResponseBody().write(WEIGHTS);
            }
        });
        server.start();
        cached = folder.resolve("cache/own/own.onnx");
        Path manifest = folder.resolve("configured/own/manifest.json");
        Files.createDirectories(manifest.getParent());
        Files.writeString(
                manifest,
                """
                {"name": "own", "task": "faces", "title": "An own net", "profiles": ["paper"], "licence": "BSD-2-Clause",
                 "provenance": {"repository": "https://example.org"},
                 "files": [{"file": "own.onnx", "sha256": "%s", "address": "http://127.0.0.1:%d/own.onnx"}]}
                """
                        .formatted(
                                Checksum.of(Checksum.Kind.SHA256, WEIGHTS).hex(),
                                server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listShowsWhatIsHereAndWhatIsNot() {
        int code = run(false, false, "list");

        assertEquals(0, code, err.toString());
        assertTrue(line("own").matches("own +faces +paper +absent +BSD-2-Clause"), line("own"));
        assertTrue(line("cascade").contains("inside Gallerist, verified"), line("cascade"));
        assertTrue(line("expression").contains("default, embedded"), line("expression"));
    }

    @Test
    void fetchDownloadsAndTellsInPlainLines() throws IOException {
        int code = run(true, false, "fetch", "own");

        assertEquals(0, code, err.toString());
        assertArrayEquals(WEIGHTS, Files.readAllBytes(cached));
        assertEquals(
                List.of("fetching own.onnx, 0.2 MB", "own/own.onnx: user's cache (" + cached + ")"),
                out.toString().lines().toList());
    }

    @Test
    void fetchDrawsABarOnATerminal() {
        int code = run(true, true, "fetch", "own");

        assertEquals(0, code, err.toString());
        assertTrue(out.toString().contains("\rown.onnx [" + "#".repeat(30) + "] 0.2 MB of 0.2 MB\n"), out.toString());
    }

    @Test
    void fetchGoesOnAfterAModelThatCannotBeHad() throws IOException {
        int code = run(false, false, "fetch", "yunet", "cascade");

        assertEquals(2, code);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("yunet/yunet_n_dynamic.onnx is not here"), err.toString());
        assertTrue(out.toString().contains("cascade/haarcascade_frontalface_alt2.xml: inside Gallerist"));
    }

    @Test
    void verifyIsContentWithWhatIsAbsent() {
        int code = run(false, false, "verify", "own", "cascade");

        assertEquals(0, code, err.toString());
        assertEquals("own/own.onnx: absent", line("own/"));
        assertTrue(line("cascade/").contains("verified, SHA-256 7b0c967d9abb"), line("cascade/"));
    }

    @Test
    void verifyFindsADamagedFile() throws IOException {
        Files.createDirectories(cached.getParent());
        Files.writeString(cached, "something else");

        int code = run(false, false, "verify", "own");

        assertEquals(2, code);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("delete it or run `models fetch own`"), err.toString());
        assertEquals(0, run(false, false, "list"));
        assertTrue(line("own").contains("damaged"), line("own"));
    }

    @Test
    void anUnknownModelProfileOrSubcommandIsExitCodeTwo() {
        assertEquals(2, run(false, false, "fetch", "nobody"));
        assertTrue(err.toString().startsWith("There is no model nobody; there are "), err.toString());
        assertEquals(2, run(false, false, "fetch", "--profile", "nobody"));
        assertEquals(2, run(false, false, "polish"));
        assertEquals(2, run(false, false));
    }

    private int run(boolean network, boolean terminal, String... args) {
        ModelShelf shelf = new ModelShelf(new ModelPlaces(
                Optional.of(folder.resolve("configured")),
                ModelsCommandTest.class.getClassLoader(),
                folder.resolve("cache"),
                Optional.empty(),
                network));
        ModelsCommand command = new ModelsCommand(shelf, new PrintWriter(out), terminal);
        return new CommandLine(command).setErr(new PrintWriter(err)).execute(args);
    }

    private String line(String start) {
        return out.toString()
                .lines()
                .filter(l -> l.startsWith(start))
                .reduce((first, last) -> last)
                .orElse("no line starts with " + start);
    }
}
