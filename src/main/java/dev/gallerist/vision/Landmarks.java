package dev.gallerist.vision;

import dev.gallerist.frame.PixelPoint;
import java.util.List;

/** The five points of a face as detectors give them, in pixels; left and right as seen in the picture. */
public record Landmarks(
        PixelPoint leftEye, PixelPoint rightEye, PixelPoint nose, PixelPoint leftMouth, PixelPoint rightMouth) {

    /** The points in the order of the components. */
    public List<PixelPoint> points() {
        return List.of(leftEye, rightEye, nose, leftMouth, rightMouth);
    }
}
