package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.Optional;

/**
 * A face in one picture.
 *
 * @param box where, in pixels of the picture
 * @param landmarks five points where the detector gives them
 * @param score the detector's score, 0 to 1
 */
public record FaceDetection(PixelBox box, Optional<Landmarks> landmarks, float score) {}
