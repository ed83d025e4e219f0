package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.frame.PixelBox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceDetectionTest {

    @Test
    void ofOverlappingBoxesTheBestStays() {
        // Given
        FaceDetection weak = face(0, 0.7f);
        FaceDetection strong = face(5, 0.9f);
        FaceDetection neighbour = face(100, 0.6f);
        // When
        List<FaceDetection> kept = FaceDetection.eachOnce(List.of(weak, neighbour, strong), 0.3);
        // Then
        assertEquals(List.of(strong, neighbour), kept);
    }

    private static FaceDetection face(int x, float score) {
        return new FaceDetection(new PixelBox(x, 0, 50, 50), Optional.empty(), score);
    }
}
