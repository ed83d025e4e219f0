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

    /** What Leptonica and Tesseract take when unpacked, with some room. */
    private static final long UNPACKED_BYTES = 16L << 20;

    private static TessAPI api;

    private TesseractLibrary() {}

    /**
     * Tess4J's view of the library.
     *
     * @throws LabelsUnreadable when the library does not load on this machine, or there is no room to unpack it
     */
    static synchronized TessAPI load() {
        if (api == null) {
            api = bound(unpacked());
        }
        return api;
    }

    private static Path unpacked() {
        try {
            // unpacks and loads Leptonica, on which Tesseract depends, and then Tesseract, into one cache folder
            Loader.load(org.bytedeco.leptonica.global.leptonica.class);
            return beside(Path.of(Loader.load(org.bytedeco.tesseract.global.tesseract.class)));
        } catch (IOException | LinkageError missing) {
            throw new LabelsUnreadable(
                    NativeLibraries.whyNot("Tesseract, which reads the name labels,", UNPACKED_BYTES), missing);
        }
    }

    private static TessAPI bound(Path library) {
        try {
            return Native.load(library.toString(), TessAPI.class);
        } catch (LinkageError missing) {
            throw new LabelsUnreadable(
                    "JNA, which calls Tesseract, cannot be unpacked or loaded; name a folder with 1 MB of room with"
                            + " -Djna.tmpdir=FOLDER and start again.",
                    missing);
        }
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
