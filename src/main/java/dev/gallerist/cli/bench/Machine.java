package dev.gallerist.cli.bench;

import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.OnnxNet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the times were measured on.
 *
 * @param processor its name, or its kind where the system does not tell
 * @param cores that Java may use
 * @param system name and version
 * @param java its version
 * @param onnxRuntime its version
 */
record Machine(String processor, int cores, String system, String java, String onnxRuntime) {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    static Machine here() throws ModelUnavailable {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.version"),
                OnnxNet.runtimeVersion());
    }

    private static String processorName() {
        String kind = Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse(System.getProperty("os.arch"));
        if (!Files.isReadable(LINUX)) {
            return kind;
        }
        try {
            return named(Files.readAllLines(LINUX)).orElse(kind);
        } catch (IOException unreadable) {
            return kind;
        }
    }

    /** The processor's name in Linux's description; some do not have one. */
    static Optional<String> named(List<String> cpuinfo) {
        return cpuinfo.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** In one line. */
    String inWords() {
        return processor + ", " + cores + " core" + (cores == 1 ? "" : "s") + ", " + system + ", Java " + java
                + ", ONNX Runtime " + onnxRuntime;
    }
}
