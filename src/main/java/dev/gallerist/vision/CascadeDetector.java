package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.inference.ModelUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * Finds frontal faces with a cascade of Haar features (Viola and Jones 2001; Lienhart's {@code frontalface_alt2}), the
 * detector of the embedded set: it comes inside OpenCV's jar and needs no model file. No landmarks. Native memory of a
 * call is freed before the call returns.
 */
public final class CascadeDetector implements FaceDetector {

    private static final int LONG_SIDE = 640;
    private static final double PYRAMID_STEP = 1.1;
    private static final int NEIGHBOURS = 3;
    private static final int SMALLEST = 20;

    /** What OpenCV and OpenBLAS take when unpacked, with some room. */
    private static final long UNPACKED_BYTES = 144L << 20;

    /** The cascade gives no score that could be compared; a face it finds counts as found. */
    private static final float SCORE = 1;

    private final CascadeClassifier cascade;

    private CascadeDetector(CascadeClassifier cascade) {
        this.cascade = cascade;
    }

    /**
     * @param xml the cascade's file
     * @throws ModelUnavailable when the bytes are no cascade, or it or OpenCV cannot be unpacked
     */
    public static CascadeDetector load(byte[] xml) throws ModelUnavailable {
        try {
            // OpenCV reads cascades from files only.
            Path file = Files.createTempFile("gallerist-cascade", ".xml");
            try {
                Files.write(file, xml);
                return load(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException noSpace) {
            throw new ModelUnavailable(
                    "The face cascade cannot be unpacked to the temporary folder "
                            + System.getProperty("java.io.tmpdir")
                            + "; make 1 MB of room there or name another folder with -Djava.io.tmpdir=FOLDER and start"
                            + " again.",
                    noSpace);
        } catch (LinkageError notHere) {
            throw new ModelUnavailable(NativeLibraries.whyNot("OpenCV", UNPACKED_BYTES), notHere);
        }
    }

    private static CascadeDetector load(Path file) throws ModelUnavailable {
        CascadeClassifier cascade = new CascadeClassifier();
        if (!reads(cascade, file)) {
            cascade.close();
            throw new ModelUnavailable(
                    "The face cascade cannot be loaded: its file is no cascade; put the right one in its place.");
        }
        // More threads than one fight with the pipeline's own.
        opencv_core.setNumThreads(1);
        return new CascadeDetector(cascade);
    }

    private static boolean reads(CascadeClassifier cascade, Path file) {
        try {
            return cascade.load(file.toString());
        } catch (RuntimeException noCascade) {
            // JavaCPP's form of what OpenCV throws
            return false;
        }
    }

    @Override
    public List<FaceDetection> detect(Frame frame) {
        double shrink = Math.min(
                1,
                (double) LONG_SIDE / Math.max(frame.size().width(), frame.size().height()));
        try (PointerScope scope = new PointerScope()) {
            Mat colour = new Mat(frame.size().height(), frame.size().width(), opencv_core.CV_8UC3);
            colour.data().put(frame.pixels().bgr());
            Mat grey = new Mat();
            opencv_imgproc.cvtColor(colour, grey, opencv_imgproc.COLOR_BGR2GRAY);
            Mat small = new Mat();
            opencv_imgproc.resize(grey, small, new Size(), shrink, shrink, opencv_imgproc.INTER_AREA);
            RectVector found = new RectVector();
            cascade.detectMultiScale(
                    small, found, PYRAMID_STEP, NEIGHBOURS, 0, new Size(SMALLEST, SMALLEST), new Size());
            return boxes(found, shrink);
        }
    }

    private static List<FaceDetection> boxes(RectVector found, double shrink) {
        List<FaceDetection> faces = new ArrayList<>();
        for (long i = 0; i < found.size(); i++) {
            var rect = found.get(i);
            PixelBox box = PixelBox.between(
                    (int) Math.round(rect.x() / shrink),
                    (int) Math.round(rect.y() / shrink),
                    (int) Math.round((rect.x() + rect.width()) / shrink),
                    (int) Math.round((rect.y() + rect.height()) / shrink));
            faces.add(new FaceDetection(box, Optional.empty(), SCORE));
        }
        return faces;
    }

    @Override
    public void close() {
        cascade.close();
    }
}
