package dev.gallerist.inference;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * ONNX Runtime's native libraries: unpacked, loaded once for the process and removed again at once. ONNX Runtime can do so
 * itself, but leaves a folder behind on every run and what it had written when the disk is full. Safe on any thread.
 *
 * <p>A first failure is final: the Java machine does not initialise a class twice.
 */
final class RuntimeLibrary {

    /** Read by ONNX Runtime: the folder its libraries lie in. */
    private static final String FOLDER = "onnxruntime.native.path";

    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");
    private static final String FAILURE = load();

    private RuntimeLibrary() {}

    /** Returns when ONNX Runtime can be used; otherwise says in one sentence what to do. */
    static void require() throws ModelUnavailable {
        if (FAILURE != null) {
            throw new ModelUnavailable(FAILURE);
        }
    }

    private static String load() {
        if (System.getProperty(FOLDER) != null) {
            return start();
        }
        try {
            Path folder = Files.createTempDirectory("gallerist-onnxruntime");
            try {
                unpack(folder);
                System.setProperty(FOLDER, folder.toString());
                return start();
            } finally {
                System.clearProperty(FOLDER);
                remove(folder);
            }
        } catch (IOException noSpace) {
            return "ONNX Runtime cannot be unpacked to the temporary folder " + System.getProperty("java.io.tmpdir")
                    + "; make 30 MB of room there or name another folder with -Djava.io.tmpdir=FOLDER and start again.";
        }
    }

    private static String start() {
        try {
            OrtEnvironment.getEnvironment();
            return null;
        } catch (LinkageError notHere) {
            return "ONNX Runtime cannot be loaded on this machine; run Gallerist on Linux with glibc, macOS or Windows,"
                    + " and start again.";
        }
    }

    private static void unpack(Path folder) throws IOException {
        for (String library : LIBRARIES) {
            String file = System.mapLibraryName(library);
            try (InputStream in = OrtEnvironment.class.getResourceAsStream("native/" + platform() + "/" + file)) {
                // what is not brought for this machine is said by its loading
                if (in != null) {
                    Files.copy(in, folder.resolve(file));
                }
            }
        }
    }

    /** The system and the processor as ONNX Runtime names the folders of its jar. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        return os + (processor.startsWith("aarch64") ? "-aarch64" : "-x64");
    }

    /** A loaded library needs its file no longer; where the system holds on to it, it goes with the process. */
    private static void remove(Path folder) {
        // before its files: at the end of the process the last one named goes first
        folder.toFile().deleteOnExit();
        for (String library : LIBRARIES) {
            File file = folder.resolve(System.mapLibraryName(library)).toFile();
            if (file.exists() && !file.delete()) {
                file.deleteOnExit();
            }
        }
        folder.toFile().delete();
    }
}
