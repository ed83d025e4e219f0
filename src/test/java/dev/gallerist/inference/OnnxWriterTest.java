package dev.gallerist.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxWriterTest {

    @TempDir
    Path folder;

    @Test
    void weightsInAFileOfTheirOwnAreTheSame() throws Exception {
        Path file = folder.resolve("net.onnx");
        net().write(file);

        float[] inside;
        float[] outside;
        try (OnnxNet net = OnnxNet.load("inside", net().bytes());
                OnnxNet other = OnnxNet.load("outside", file, 2)) {
            inside = run(net);
            outside = run(other);
        }

        assertArrayEquals(inside, outside);
        assertTrue(inside[0] != 0 && inside[0] != inside[1], "random weights");
        // the graph itself holds none of them: 600 x 700 and 700 floats
        assertTrue(Files.size(file) < 1000, Files.size(file) + " bytes");
        assertTrue(Files.size(folder.resolve("net.onnx.weights")) >= 4L * (600 * 700 + 700));
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        Path file = folder.resolve("net.onnx");
        net().write(file);
        assertThrows(FileAlreadyExistsException.class, () -> net().write(file));
    }

    @Test
    void theCostOfQuantisedWeightsIsThatOfTheWeights() throws Exception {
        // Given a convolution whose weights are kept in eight bits, with its scale, and a fully connected layer
        byte[] net = new OnnxWriter(1)
                .input("x", OnnxWriter.ANY, 2, 5, 5)
                .weights("w", 4, 2, 3, 3)
                .weights("scale", 0.1f, 1)
                .node("Abs", List.of("scale"), "positive")
                .weights("head", 36, 3)
                .shape("row", -1L, 36L)
                .scalar("step", 0.01f)
                .node("QuantizeLinear", List.of("w", "step"), "w8")
                .node("DequantizeLinear", List.of("w8", "step"), "wq")
                .node("Conv", List.of("x", "wq"), "y")
                .node("Reshape", List.of("y", "row"), "flat")
                .node("MatMul", List.of("flat", "head"), "product")
                .node("Mul", List.of("product", "positive"), "scores")
                .output("scores", OnnxWriter.ANY, 3)
                .bytes();

        NetCost cost = NetCost.of("small", net, 1, 2, 5, 5);

        // Then weights count and limits, shapes and steps do not; 4 x 3 x 3 places of 18 products, and 36 x 3
        assertEquals(4 * 18 + 1 + 36 * 3, cost.parameters());
        assertEquals(36 * 18 + 36 * 3, cost.multiplyAdds());
    }

    @Test
    void bytesThatAreNoNetAreRefusedInOneSentence() {
        byte[] none = "no net at all".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> NetCost.of("none", none, 1, 3, 4, 4));
        assertTrue(refusal.getMessage().startsWith("The model none "), refusal.getMessage());
    }

    private static OnnxWriter net() {
        return new OnnxWriter(5)
                .input("x", OnnxWriter.ANY, 600)
                .weights("w", 600, 700)
                .weights("b", 0.1f, 700)
                .node("Gemm", List.of("x", "w", "b"), "y")
                .output("y", OnnxWriter.ANY, 700);
    }

    private static float[] run(OnnxNet net) {
        FloatBuffer x = OnnxNet.buffer(600);
        for (int i = 0; i < 600; i++) {
            x.put(i % 7);
        }
        return net.run(x, 1, 600).get("y").values();
    }
}
