package dev.gallerist.affect.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What runs without Smile decides as Smile does. */
class SmileAgreementTest {

    private static final int TRAINED = 90;

    @Test
    void theLinearMachine() {
        agrees(Blobs.three(TRAINED + 60, 1), false);
    }

    @Test
    void theRadialMachine() {
        agrees(Blobs.rings(TRAINED + 60, 1), true);
    }

    /** Trains with the first examples and compares on all. */
    private static void agrees(List<Example> examples, boolean radial) {
        Pairs pairs = new Pairs(examples, radial);
        int[] train = IntStream.range(0, TRAINED).toArray();
        RestMachines.Setting setting = new RestMachines.Setting(radial ? 0.5 : 0, 4, true);
        RestMachines smile = new RestMachines(pairs, examples, train, 3, setting);
        Machine plain = radial ? smile.radial(examples) : smile.linear(examples);
        List<double[]> differences = new ArrayList<>();
        for (int place = 0; place < examples.size(); place++) {
            double[] ours = plain.decisions(examples.get(place).descriptor());
            double[] theirs = smile.decisions(place);
            for (int c = 0; c < theirs.length; c++) {
                assertEquals(theirs[c], ours[c], 1e-3, "example " + place);
            }
            differences.add(ours);
        }
        assertEquals(examples.size(), differences.size());
    }
}
