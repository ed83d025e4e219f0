package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import java.util.List;
import org.junit.jupiter.api.Test;

class YuNetDetectorTest {

    @Test
    void eachOfTwentyFiveFacesOfALectureIsFoundOnce() throws Exception {
        // Given a gallery of 25, shrunk to 640 pixels for the net
        Nets nets = SharedFaces.nets("yunet");
        SharedLesson.open("lecture").showFirst((frame, tiles) -> {
            try (FaceDetector yunet = nets.yunet()) {

                // When
                List<FaceDetection> faces = yunet.detect(frame);

                // Then each tile has its face, best score first, with the landmarks of a face in its box
                assertEquals(25, tiles.size());
                assertEquals(25, faces.size(), () -> "faces " + faces);
                for (SharedLesson.TrueTile tile : tiles) {
                    long inside = faces.stream()
                            .filter(face -> tile.box().contains(face.box().centre()))
                            .count();
                    assertEquals(1, inside, () -> "faces in the tile " + tile.box());
                }
                for (int i = 1; i < faces.size(); i++) {
                    assertTrue(faces.get(i - 1).score() >= faces.get(i).score());
                }
                faces.forEach(YuNetDetectorTest::assertUpright);
            } catch (ModelUnavailable e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void assertUpright(FaceDetection face) {
        Landmarks points = face.landmarks().orElseThrow();
        assertTrue(points.leftEye().x() < points.rightEye().x(), () -> "eyes of " + face);
        assertTrue(points.leftEye().y() < points.leftMouth().y(), () -> "left half of " + face);
        assertTrue(points.rightEye().y() < points.rightMouth().y(), () -> "right half of " + face);
        assertTrue(face.box().contains(points.nose()), () -> "nose of " + face);
    }
}
