package dev.gallerist.vision;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sourceforge.tess4j.TessAPI;
import org.bytedeco.javacpp.Loader;

/** Tesseract's native library out of its Maven jar, loaded once: nothing has to be installed. */
final class TesseractLibrary {

    private static TessAPI api;

    private TesseractLibrary() {}

    /**
     * Tess4J's view of the library.
     *
     * @throws LabelsUnreadable when the library does not load on this machine
     */
    static synchronized TessAPI load() {
        if (api == null) {
            try {
                // unpacks and loads Leptonica, on which Tesseract depends, and then Tesseract, into one cache folder
                Loader.load(org.bytedeco.leptonica.global.leptonica.class);
                Path wrapper = Path.of(Loader.load(org.bytedeco.tesseract.global.tesseract.class));
                api = Native.load(beside(wrapper).toString(), TessAPI.class);
            } catch (IOException | UnsatisfiedLinkError missing) {
                throw new LabelsUnreadable(
                        "The library that reads name labels does not load on this machine; run on Linux, macOS or"
                                + " Windows with the build for that system, or switch names off.",
                        missing);
            }
        }
        return api;
    }

    private static Path beside(Path wrapper) throws IOException {
        try (Stream<Path> files = Files.list(wrapper.getParent())) {
            List<Path> libraries = files.filter(
                            file -> isLibrary(file.getFileName().toString()))
                    .sorted()
                    .toList();
            if (libraries.isEmpty()) {
                throw new IOException("no Tesseract library was unpacked");
            }
            return libraries.get(0);
        }
    }

    private static boolean isLibrary(String name) {
        return name.matches("libtesseract(\\.so|\\..*\\.so|\\.so\\..*|.*\\.dylib)|(lib)?tesseract[0-9]*\\.dll");
    }
}
