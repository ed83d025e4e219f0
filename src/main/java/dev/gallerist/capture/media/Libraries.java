package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import java.io.File;
import java.io.IOException;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.LongPointer;

/**
 * FFmpeg's native libraries: unpacked and loaded once for the process, silenced and bounded. Safe on any thread.
 *
 * <p>A first failure is final: the Java machine does not initialise a class twice.
 */
final class Libraries {

    /** What the libraries take when unpacked, with some room. */
    private static final long UNPACKED_BYTES = 64L << 20;

    /** No single piece of native memory may be larger: a picture of 4096 x 4096 with four bytes a pixel, and some room. */
    private static final long LARGEST_ALLOCATION = 72L << 20;

    private static final String FAILURE = load();

    private Libraries() {}

    /** Returns when the libraries are there; otherwise says what is missing and what to do. */
    static void require() throws SourceUnreadable {
        if (FAILURE != null) {
            throw new SourceUnreadable(FAILURE);
        }
    }

    private static String load() {
        try {
            Loader.load(avutil.class);
            Loader.load(avcodec.class);
            Loader.load(avformat.class);
            Loader.load(swscale.class);
            new LongPointer(1).close();
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            avutil.av_max_alloc(LARGEST_ALLOCATION);
            return null;
        } catch (LinkageError e) {
            return whyNot();
        }
    }

    private static String whyNot() {
        try {
            File folder = Loader.getCacheDir();
            return sentence(folder.getPath(), folder.getUsableSpace());
        } catch (IOException | RuntimeException e) {
            return "The video libraries cannot be unpacked because their folder cannot be written; name another with "
                    + "-Dorg.bytedeco.javacpp.cachedir=FOLDER and start again.";
        }
    }

    /** JavaCPP reports a full disk as a library that is missing, so the room that is left has to tell. */
    static String sentence(String folder, long usableBytes) {
        if (usableBytes < UNPACKED_BYTES) {
            return "The video libraries cannot be unpacked to " + folder + " because the disk is full; make "
                    + (UNPACKED_BYTES >> 20) + " MB of room or name another folder with "
                    + "-Dorg.bytedeco.javacpp.cachedir=FOLDER and start again.";
        }
        return "The video libraries for this machine (" + Loader.getPlatform()
                + ") cannot be loaded; build Gallerist on this machine, or run it on one with glibc, and start again.";
    }
}
