package dev.gallerist.cli.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * This program as a server, in a process of its own on a free port, so that its processor time and memory can be told from those
 * of who measures. Belongs to one thread, which closes it.
 */
final class ServerProcess implements AutoCloseable {

    private static final String PACKAGED = "quarkus-run.jar";
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;
    private final Path database;
    private final URI address;
    private final String token;

    private ServerProcess(Process process, Path log, Path database, URI address, String token) {
        this.database = database;
        this.token = token;
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts it; it may not be ready yet.
     *
     * @param settings as in application.properties
     * @throws IOException when this program is not the packaged one, with one sentence
     */
    static ServerProcess start(Map<String, String> settings) throws IOException {
        Path program = program();
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Dquarkus.http.port=" + port));
        // a token and a database of its own: nobody's lessons are touched
        String token = UUID.randomUUID().toString();
        Path database = Files.createTempDirectory("gallerist-bench-live-");
        command.add("-Dgallerist.access.token=" + token);
        // one caller starts and watches everything
        command.add("-Dgallerist.access.limits.caller=100000");
        command.add("-Dgallerist.access.limits.address=100000");
        command.add("-Dgallerist.storage.url=jdbc:sqlite:" + database.resolve("gallerist.db"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", program.toString(), "serve"));
        Path log = Files.createTempFile("gallerist-bench-live-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log, database, URI.create("http://localhost:" + port), token);
    }

    private static Path program() throws IOException {
        Path program = Path.of(System.getProperty("java.class.path"));
        if (!program.endsWith(PACKAGED) || !Files.isRegularFile(program)) {
            throw new IOException("The packaged program is measured; build it with mvn package and use java -jar"
                    + " target/quarkus-app/quarkus-run.jar bench live.");
        }
        return program;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Where it serves, without a path. */
    URI address() {
        return address;
    }

    /** What lets somebody in there. */
    String token() {
        return token;
    }

    /** Whether it still runs; a server that could not start does not. */
    boolean alive() {
        return process.isAlive();
    }

    /** The last thing the server said. */
    String lastWord() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }

    /** Processor time it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of its heap that are in use after it was cleared of what is not. */
    long heapAfterCollection() throws IOException {
        try (JMXConnector inside = JMXConnectorFactory.connect(new JMXServiceURL(agent()))) {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    inside.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed();
        }
    }

    private String agent() throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException refused) {
            throw new IOException("The server's memory cannot be looked at; run this with a whole JDK.", refused);
        }
    }

    /** Lets the server end its lessons and go; after a while, makes it. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException asked) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(log);
        try (Stream<Path> files = Files.list(database)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(database);
    }
}
