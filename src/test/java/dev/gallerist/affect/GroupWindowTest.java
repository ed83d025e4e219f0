package dev.gallerist.affect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupWindowTest {

    private final GroupWindow window = new GroupWindow();

    @Test
    void descriptorIsMeanAndDeviationOverFacesAndThenOverPictures() {
        // Given: Table 1 steps 2.4 and 4 by hand, D = 2; two faces, then one
        window.add(List.of(face(1, 0), face(3, 4)));
        window.add(List.of());
        window.add(List.of(face(6, 6)));
        // When
        float[] descriptor = window.descriptor().orElseThrow();
        // Then: frame descriptors [2 2 | 1 2] and [6 6 | 0 0]; their means, then half their differences
        assertArrayEquals(new float[] {4, 4, 0.5f, 1, 2, 2, 0.5f, 1}, descriptor, 1e-6f);
        assertEquals(3, window.faces());
    }

    @Test
    void withoutAFaceThereIsNothing() {
        window.add(List.of());
        assertEquals(Optional.empty(), window.descriptor());
    }

    @Test
    void featuresOfAnotherNetAreRefused() {
        window.add(List.of(face(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> window.add(List.of(face(1, 2, 3))));
    }

    private static FaceReading face(float... features) {
        return ExpressionWindowTest.reading(Expression.NEUTRAL, features);
    }
}
