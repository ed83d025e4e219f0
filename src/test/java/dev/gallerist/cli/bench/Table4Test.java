package dev.gallerist.cli.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.inference.NetCost;
import dev.gallerist.inference.OnnxNet;
import dev.gallerist.inference.Tensor;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The shapes that are timed are the published ones. */
class Table4Test {

    @TempDir
    Path folder;

    /**
     * Weights as Keras and torchvision count them without the last layer, one number a channel for a folded batch
     * normalisation, and a last layer of eight; SENet-50 is ResNet-50's 23,481,472 and 2,530,992 for squeeze and excitation.
     */
    @ParameterizedTest
    @CsvSource({
        "VGG_16, 134293320, 15466",
        "RESNET_18, 11175816, 1814",
        "INCEPTION_V3, 21784744, 5711",
        "SENET_50, 26028856, 3858",
        "MOBILENET_V1, 3204232, 568",
        "EFFICIENTNET_B0, 3996788, 385",
        "EFFICIENTNET_B2, 7678482, 992",
    })
    void hasTheWeightsAndMultiplicationsOfThePublishedNet(Table4 net, long parameters, double millionMultiplyAdds) {
        NetCost cost = net.draw().cost();

        assertEquals(parameters, cost.parameters());
        assertEquals(millionMultiplyAdds, cost.multiplyAdds() / 1e6, 0.005 * millionMultiplyAdds);
    }

    @ParameterizedTest
    @EnumSource(Table4.class)
    void hasAboutAsManyWeightsAsThePaperSays(Table4 net) {
        // the paper counts some nets with the thousand classes of ImageNet, and Inception-v3 without a part of it
        double millions = net.draw().cost().parameters() / 1e6;
        assertEquals(1, millions / net.millionParameters(), 0.12, net.title() + ": " + millions);
    }

    /** All but VGG-16, whose weights would take half a gigabyte. */
    @ParameterizedTest
    @EnumSource(value = Table4.class, mode = EnumSource.Mode.EXCLUDE, names = "VGG_16")
    void isANetThatRuns(Table4 net) throws Exception {
        RandomNet drawn = net.draw();
        Path file = folder.resolve(net.name() + ".onnx");
        drawn.graph().write(file);

        try (OnnxNet loaded = OnnxNet.load(net.title(), file, 1)) {
            int floats = 2 * 3 * drawn.side() * drawn.side();
            FloatBuffer pictures = OnnxNet.buffer(floats);
            for (int i = 0; i < floats; i++) {
                pictures.put((float) Math.sin(i));
            }
            List<Tensor> outputs = List.copyOf(
                    loaded.run(pictures, 2, 3, drawn.side(), drawn.side()).values());

            assertEquals(1, outputs.size());
            assertArrayEquals(new long[] {2, RandomNet.CLASSES}, outputs.get(0).shape());
            for (float score : outputs.get(0).values()) {
                assertTrue(Float.isFinite(score) && score != 0, net.title() + " gives " + score);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Table4.class,
            names = {"RESNET_18", "MOBILENET_V1", "EFFICIENTNET_B0"})
    void costsWhatItsFileIsCountedAt(Table4 net) throws Exception {
        RandomNet drawn = net.draw();

        NetCost counted = NetCost.of(net.title(), drawn.graph().bytes(), 1, 3, drawn.side(), drawn.side());

        assertEquals(drawn.cost(), counted);
    }

    @Test
    void everyNetIsFoundByItsName() {
        List<Table4> found = Table4.keys().stream()
                .flatMap(key -> Table4.named(key).stream())
                .toList();

        assertEquals(Stream.of(Table4.values()).toList(), found);
        assertTrue(Table4.named("vgg19").isEmpty());
    }
}
