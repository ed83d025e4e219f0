package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import java.util.List;

/** Finds the faces of a picture. May own native memory; belongs to one thread at a time. */
public interface FaceDetector extends AutoCloseable {

    /** The faces of the picture, each once, best score first. */
    List<FaceDetection> detect(Frame frame);

    @Override
    void close();
}
