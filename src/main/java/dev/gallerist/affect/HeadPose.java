package dev.gallerist.affect;

import dev.gallerist.frame.PixelPoint;
import dev.gallerist.vision.Landmarks;

/**
 * How a head is held, estimated from five landmarks, in degrees. The line from the middle of the eyes (E) to the middle of the
 * mouth (M) is the face's own upright; the tip of the nose stands out before it.
 *
 * <ul>
 *   <li><b>yaw</b>: a turned head carries the nose to one side of E-M and brings the eyes together. With nose and eyes as sine
 *       and cosine of the angle, {@code tan(yaw) = sideways / eyes * EYES_TO_NOSE}. Positive: turned to the picture's right.
 *   <li><b>pitch</b>: a bent head carries the nose along E-M: {@code tan(pitch) = (along - NOSE_ALONG) / NOSE_DEPTH}, in
 *       lengths of E-M. Positive: looking down.
 *   <li><b>roll</b>: the angle of the line between the eyes. Positive: clockwise in the picture.
 * </ul>
 *
 * <p>The three constants were fitted to 768 photographs of 60 people (LFW): the ellipse through (eyes, sideways), in lengths of
 * E-M, has the half axes 1.04 and 0.51, and the median nose lies at 0.57 of E-M.
 *
 * <p>Limits: it is a mean face seen from afar, so people with long or short noses are off by up to ten degrees, a camera above
 * or below the head shifts the pitch, and beyond 60 degrees the detector guesses the hidden eye. Good for telling "facing" from
 * "turned away", not for measuring an angle. Where the eyes look, and whether they are closed, five points cannot tell.
 */
public record HeadPose(double yaw, double pitch, double roll) {

    /** Distance of the eyes over the height of the nose before E-M. */
    static final double EYES_TO_NOSE = 2.0;

    /** Where the nose of a face that looks into the camera lies between eyes (0) and mouth (1). */
    static final double NOSE_ALONG = 0.57;

    /** Height of the nose before E-M in lengths of E-M. */
    static final double NOSE_DEPTH = 0.5;

    /** The pose of a face; not a number where the points coincide. */
    public static HeadPose of(Landmarks face) {
        PixelPoint eyes = between(face.leftEye(), face.rightEye());
        PixelPoint mouth = between(face.leftMouth(), face.rightMouth());
        double downX = mouth.x() - eyes.x();
        double downY = mouth.y() - eyes.y();
        double squared = downX * downX + downY * downY;
        double noseX = face.nose().x() - eyes.x();
        double noseY = face.nose().y() - eyes.y();
        double along = (noseX * downX + noseY * downY) / squared;
        double sideways = (noseX * downY - noseY * downX) / Math.sqrt(squared);
        double acrossX = face.rightEye().x() - face.leftEye().x();
        double acrossY = face.rightEye().y() - face.leftEye().y();
        return new HeadPose(
                Math.toDegrees(Math.atan2(sideways * EYES_TO_NOSE, Math.hypot(acrossX, acrossY))),
                Math.toDegrees(Math.atan((along - NOSE_ALONG) / NOSE_DEPTH)),
                Math.toDegrees(Math.atan2(acrossY, acrossX)));
    }

    private static PixelPoint between(PixelPoint a, PixelPoint b) {
        return new PixelPoint((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }
}
