package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceTemplateTest {

    private static final FaceTemplate TEMPLATE = FaceTemplate.ARCFACE;

    @Test
    void aTurnedScaledAndMovedFaceIsLaidExactlyOntoTheTemplate() {
        // Given: the template's own points, turned by 20 degrees, three times as large, elsewhere
        double cos = 3 * Math.cos(Math.toRadians(20));
        double sin = 3 * Math.sin(Math.toRadians(20));
        Affine placed = new Affine(cos, -sin, 300, sin, cos, 150);
        List<PixelPoint> seen =
                TEMPLATE.points().points().stream().map(placed::apply).toList();
        Landmarks landmarks = new Landmarks(seen.get(0), seen.get(1), seen.get(2), seen.get(3), seen.get(4));
        // When
        Affine found = TEMPLATE.onto(new FaceDetection(new PixelBox(0, 0, 9, 9), Optional.of(landmarks), 1));
        // Then
        assertEquals(placed.a(), found.a(), 1e-3);
        assertEquals(placed.b(), found.b(), 1e-3);
        assertEquals(placed.c(), found.c(), 1e-1);
        assertEquals(placed.d(), found.d(), 1e-3);
        assertEquals(placed.f(), found.f(), 1e-1);
    }

    @Test
    void aFaceWithoutLandmarksIsCutOutByItsBox() {
        // When
        Affine found = TEMPLATE.onto(new FaceDetection(new PixelBox(100, 200, 60, 80), Optional.empty(), 1));
        // Then: a square around the box's centre, its side the longer one times the margin
        PixelPoint corner = found.apply(new PixelPoint(0, 0));
        PixelPoint opposite = found.apply(new PixelPoint(112, 112));
        assertEquals(88, opposite.x() - corner.x(), 1e-3);
        assertEquals(88, opposite.y() - corner.y(), 1e-3);
        assertEquals(130, (corner.x() + opposite.x()) / 2, 1e-3);
        assertEquals(240, (corner.y() + opposite.y()) / 2, 1e-3);
    }

    @Test
    void aMarginShowsMoreOfTheSurroundings() {
        // Given a face that lies in the picture exactly as on the canvas, with landmarks and without
        FaceDetection aligned = new FaceDetection(new PixelBox(0, 0, 112, 112), Optional.of(TEMPLATE.points()), 1);
        FaceDetection boxed = new FaceDetection(new PixelBox(100, 100, 100, 100), Optional.empty(), 1);
        // When a quarter more is asked for
        FaceTemplate wider = TEMPLATE.withMargin(1.25);
        // Then the canvas covers a quarter more in each direction, around the same centre
        assertEquals(1.25, wider.onto(aligned).scale(), 1e-5);
        PixelPoint centre = wider.onto(aligned).apply(new PixelPoint(56, 56));
        assertEquals(56, centre.x(), 1e-3);
        assertEquals(56, centre.y(), 1e-3);
        assertEquals(1.25 * TEMPLATE.onto(boxed).scale(), wider.onto(boxed).scale(), 1e-9);
    }

    @Test
    void theMiddleShowsTheSameFaceAtTheSameScale() {
        // Given a face that lies in the picture exactly as on the whole canvas
        FaceDetection face = new FaceDetection(new PixelBox(0, 0, 112, 112), Optional.of(TEMPLATE.points()), 1);
        // When only the middle of the canvas is wanted
        Affine found = TEMPLATE.cropped(new PixelSize(100, 104)).onto(face);
        // Then its corner lies as far inside as was cut off
        assertEquals(1, found.scale(), 1e-5);
        assertEquals(6, found.apply(new PixelPoint(0, 0)).x(), 1e-3);
        assertEquals(4, found.apply(new PixelPoint(0, 0)).y(), 1e-3);
        // And more than there is cannot be had
        assertThrows(IllegalArgumentException.class, () -> TEMPLATE.cropped(new PixelSize(113, 112)));
    }

    @Test
    void theMiddleOfABoxIsTakenPixelByPixel() {
        // When
        Affine found = FaceCanvas.ofMiddle(new PixelSize(44, 44))
                .onto(new FaceDetection(new PixelBox(10, 20, 48, 48), Optional.empty(), 1));
        // Then
        assertEquals(new Affine(1, 0, 12, 0, 1, 22), found);
    }
}
