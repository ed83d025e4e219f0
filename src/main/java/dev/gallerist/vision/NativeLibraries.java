package dev.gallerist.vision;

import java.io.File;
import java.io.IOException;
import org.bytedeco.javacpp.Loader;

/** Says why a native library that JavaCPP unpacks did not load. */
final class NativeLibraries {

    private NativeLibraries() {}

    /**
     * One sentence with what to do. JavaCPP reports a full disk as a library that is missing, so the room that is left has
     * to tell.
     *
     * @param library what is missing, in words
     * @param unpackedBytes what it takes when unpacked
     */
    static String whyNot(String library, long unpackedBytes) {
        try {
            File folder = Loader.getCacheDir();
            return folder.getUsableSpace() < unpackedBytes
                    ? library + " cannot be unpacked to " + folder + " because the disk is full; make "
                            + (unpackedBytes >> 20) + " MB of room or name another folder with "
                            + "-Dorg.bytedeco.javacpp.cachedir=FOLDER and start again."
                    : library + " cannot be loaded on this machine (" + Loader.getPlatform()
                            + "); build Gallerist on this machine, or run it on one with glibc, and start again.";
        } catch (IOException | RuntimeException noFolder) {
            return library + " cannot be unpacked because its folder cannot be written; name another with "
                    + "-Dorg.bytedeco.javacpp.cachedir=FOLDER and start again.";
        }
    }
}
