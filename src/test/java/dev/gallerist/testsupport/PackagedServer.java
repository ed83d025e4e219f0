package dev.gallerist.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The packaged program as a server in a process of its own, which a test can kill and start again at the same address. Belongs
 * to the test's thread.
 */
public final class PackagedServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final int port;
    private final Map<String, String> settings;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private Process process;

    /** One with an empty database of its own, which is the same after it was killed and started again. */
    public PackagedServer() throws IOException {
        this(Map.of(
                "gallerist.storage.url",
                "jdbc:sqlite:" + Files.createTempDirectory("gallerist-packaged").resolve("gallerist.db")));
    }

    /**
     * Starts it on a free port, or skips the test where the program is not packaged; it is ready when this returns.
     *
     * @param settings as in application.properties; the same whenever it is started again
     */
    public PackagedServer(Map<String, String> settings) throws IOException {
        this.settings = Map.copyOf(settings);
        assumeTrue(Files.exists(PROGRAM), PROGRAM + " is not there; mvn package makes it");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        start();
    }

    /** Where it serves; the same after it was killed and started again. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Every line that it has printed so far: its log. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** Starts it; it is ready when this returns. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // ready sooner, which counts more than speed where it is killed soon
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=" + port,
                "-Dgallerist.access.token=" + LoggedIn.TOKEN));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", PROGRAM.toString(), "serve"));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("GALLERIST_OFFLINE", "1");
        process = program.start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains("Listening on")) {
                read(output);
                return;
            }
        }
        throw new AssertionError("the server did not start");
    }

    /** Ends it without a goodbye, as when the power fails. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The rest of what it says is read, so that it never waits for a reader. */
    private void read(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(said::add), "server's output");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
