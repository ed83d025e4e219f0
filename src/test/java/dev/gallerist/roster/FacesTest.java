package dev.gallerist.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The synthetic faces are as far apart as real ones, or the properties tested with them would say nothing. */
class FacesTest {

    private final Random moment = new Random(1);

    @Test
    void distancesAreSpreadAsMeasured() {
        assertEquals(0.91, mean(i -> distance(i, 0, i, 1)), 0.05);
        assertEquals(1.387, mean(i -> distance(i, 0, i + 1, 0)), 0.04);
        assertEquals(0.3, mean(i -> distance(i, 0, i, 0)), 0.1);
    }

    private double distance(int one, int itsPhotograph, int other, int otherPhotograph) {
        return Faces.of(one, itsPhotograph, moment).distance(Faces.of(other, otherPhotograph, moment));
    }

    private static double mean(java.util.function.IntToDoubleFunction distance) {
        return IntStream.range(0, 500).mapToDouble(distance).average().orElseThrow();
    }
}
