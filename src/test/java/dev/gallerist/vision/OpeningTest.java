package dev.gallerist.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

    @ParameterizedTest
    @CsvSource({"31, 17, 5", "31, 17, 7", "8, 3, 11", "1, 9, 5", "40, 40, 23"})
    void itIsWhatItsDefinitionSays(int width, int height, int side) {
        // Given any picture
        Random random = new Random(side);
        int[] plane = random.ints(width * height, 0, 256).toArray();

        // When, Then
        int[] eroded = extreme(plane, width, height, side / 2, true);
        assertArrayEquals(extreme(eroded, width, height, side / 2, false), Opening.of(plane, width, height, side));
    }

    private static int[] extreme(int[] plane, int width, int height, int radius, boolean lowest) {
        int[] result = new int[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int best = plane[y * width + x];
                for (int v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
                    for (int u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
                        int value = plane[v * width + u];
                        best = lowest ? Math.min(best, value) : Math.max(best, value);
                    }
                }
                result[y * width + x] = best;
            }
        }
        return result;
    }
}
