package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.List;

/** Decides what the large thing beside a strip of tiles is: one speaker shown at large, or a shared screen. */
public final class Stage {

    /** Height of a speaker's face as part of the stage: faces in a shared film or slide are mostly smaller. */
    private static final double LEAST_FACE = 0.2;

    private static final double CENTRAL = 0.3;

    private Stage() {}

    /**
     * Whether the stage shows one participant. Only then is it a tile: no paper on it, exactly one face, that one large and
     * near the middle. Whether a label names somebody is for the caller to see.
     *
     * @param stage of a layout, inside the picture
     * @param faces of the whole picture
     */
    public static boolean showsSpeaker(Pixels pixels, PixelBox stage, List<FaceDetection> faces) {
        List<FaceDetection> on = faces.stream()
                .filter(face -> stage.contains(face.box().centre()))
                .toList();
        if (on.size() != 1 || Slide.fills(pixels, stage)) {
            return false;
        }
        PixelBox face = on.get(0).box();
        return face.height() >= LEAST_FACE * stage.height()
                && Math.abs(face.centre().x() - stage.centre().x()) <= CENTRAL * stage.width();
    }
}
