package dev.gallerist.capture.demo;

import dev.gallerist.frame.PixelBox;
import java.util.Optional;

/**
 * The truth about one tile of one drawn picture.
 *
 * @param name what its label says
 * @param box where it lies in the picture, in pixels; wholly inside
 * @param cameraOn whether a face is drawn, or only the name
 * @param expression what the face is drawn to look like; empty while the camera is off
 */
public record DrawnTile(String name, PixelBox box, boolean cameraOn, Optional<DrawnExpression> expression) {}
