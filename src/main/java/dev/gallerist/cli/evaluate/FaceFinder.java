package dev.gallerist.cli.evaluate;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.capture.media.PictureDecoder;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** Decodes photographs and finds the face that each is about, as a lesson does. Belongs to one thread. */
final class FaceFinder implements AutoCloseable {

    private static final int LARGEST_FILE = 32 << 20;

    private final PictureDecoder decoder;
    private final FaceDetector detector;

    /** @param detector closed with this */
    FaceFinder(FaceDetector detector) throws SourceUnreadable {
        this.detector = detector;
        try {
            this.decoder = new PictureDecoder();
        } catch (SourceUnreadable | RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    /** @throws SourceUnreadable when the picture is damaged or too large, in one sentence */
    Pixels decode(FacesFolder.Picture picture) throws SourceUnreadable, IOException {
        try (InputStream in = Files.newInputStream(picture.path())) {
            byte[] encoded = in.readNBytes(LARGEST_FILE + 1);
            if (encoded.length > LARGEST_FILE) {
                throw new SourceUnreadable(picture.name() + " is larger than 32 MB; make it smaller.");
            }
            return decoder.decode(picture.name(), encoded);
        }
    }

    /** The face that the photograph is about: the largest and most central one. */
    Optional<FaceDetection> find(Pixels photograph) {
        return find(photograph, photograph.size().whole());
    }

    /** The largest and most central face of a part of a picture. */
    Optional<FaceDetection> find(Pixels picture, PixelBox part) {
        return detector.detect(frame(picture)).stream()
                .filter(face -> part.contains(face.box().centre()))
                .max(Comparator.comparingDouble(face -> weight(face.box(), part)));
    }

    static Frame frame(Pixels pixels) {
        return new Frame(0, Duration.ZERO, pixels);
    }

    /** The box's pixels, worth half as much a quarter of the part's shorter side away from its centre. */
    static double weight(PixelBox face, PixelBox part) {
        PixelPoint at = face.centre();
        PixelPoint middle = part.centre();
        double quarter = Math.min(part.width(), part.height()) / 4.0;
        double away = Math.hypot(at.x() - middle.x(), at.y() - middle.y()) / quarter;
        return face.area() / (1 + away * away);
    }

    @Override
    public void close() {
        decoder.close();
        detector.close();
    }
}
