package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A face in one picture.
 *
 * @param box where, in pixels of the picture; may reach over its edge
 * @param landmarks five points where the detector gives them
 * @param score the detector's score, 0 to 1
 */
public record FaceDetection(PixelBox box, Optional<Landmarks> landmarks, float score) {

    /**
     * Non-maximum suppression: of boxes that overlap by more than {@code most} (intersection over union) only the one with
     * the best score stays. Best score first.
     */
    static List<FaceDetection> eachOnce(List<FaceDetection> found, double most) {
        List<FaceDetection> byScore = new ArrayList<>(found);
        byScore.sort(Comparator.comparingDouble(FaceDetection::score).reversed());
        List<FaceDetection> kept = new ArrayList<>();
        for (FaceDetection face : byScore) {
            if (kept.stream().noneMatch(other -> other.box().overlap(face.box()) > most)) {
                kept.add(face);
            }
        }
        return kept;
    }
}
