package dev.gallerist.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxGraphTest {

    private static final Path MOBILEFACENET = Path.of("../shared/models/mobilefacenet/mobilefacenet.onnx");

    @Test
    void theInputOfTheLastGemmBecomesAnOutput() throws Exception {
        // Given a net whose scores are softmax(features x weights + bias), features = relu(x)
        byte[] net = new OnnxWriter(7)
                .input("x", 1, 4)
                .node("Relu", List.of("x"), "hidden")
                .weights("w", 3, 4)
                .weights("b", 3)
                .node("Gemm", List.of("hidden", "w", "b"), "logits", OnnxWriter.integer("transB", 1))
                .node("Softmax", List.of("logits"), "scores")
                .output("scores", 1, 3)
                .bytes();
        float[] x = {0.5f, -1, 2, 3};

        // When
        byte[] edited = OnnxGraph.of(net).withPenultimate("features").bytes();

        // Then the scores are as before and the features are there
        Map<String, float[]> before = run(net, "x", x, 1, 4);
        Map<String, float[]> after = run(edited, "x", x, 1, 4);
        assertArrayEquals(before.get("scores"), after.get("scores"));
        assertArrayEquals(new float[] {0.5f, 0, 2, 3}, after.get("features"));
    }

    @Test
    void theInputOfMatMulAndAddBecomesAnOutput() throws Exception {
        byte[] net = new OnnxWriter(7)
                .input("x", 1, 2)
                .weights("w", 2, 3)
                .weights("b", 3)
                .node("Neg", List.of("x"), "hidden")
                .node("MatMul", List.of("hidden", "w"), "product")
                .node("Add", List.of("b", "product"), "scores")
                .output("scores", 1, 3)
                .bytes();

        byte[] edited = OnnxGraph.of(net).withPenultimate("features").bytes();

        assertArrayEquals(
                new float[] {-1, 2}, run(edited, "x", new float[] {1, -2}, 1, 2).get("features"));
    }

    @Test
    void aNetWithoutAFullyConnectedLayerIsRefused() throws Exception {
        byte[] net = new OnnxWriter(7)
                .input("x", 1, 2)
                .node("Relu", List.of("x"), "y")
                .output("y", 1, 2)
                .bytes();

        OnnxGraph graph = OnnxGraph.of(net);

        assertThrows(ModelUnavailable.class, () -> graph.withPenultimate("features"));
    }

    @Test
    void shapesThatNameOnePictureFollowTheBatch() throws Exception {
        // Given a net that was exported for one picture: one shape counts on, one names all its numbers, one is of
        // weights
        byte[] net = new OnnxWriter(7)
                .input("x", 1, 2, 3)
                .shape("flat", 1L, -1L)
                .shape("square", 1L, 3L, 2L)
                .shape("row", 1L, 6L)
                .weights("column", 6, 1)
                .node("Reshape", List.of("column", "row"), "bias")
                .node("Reshape", List.of("x", "square"), "turned")
                .node("Reshape", List.of("turned", "flat"), "line")
                .node("Add", List.of("line", "bias"), "y")
                .output("y", 1, 6)
                .bytes();
        float[] pictures = random(2 * 6);
        assertThrows(OrtException.class, () -> run(net, "x", pictures, 2, 2, 3));

        // When
        byte[] edited = OnnxGraph.of(net).withDynamicBatch().bytes();

        // Then two pictures at once give what each gives alone
        float[] both = run(edited, "x", pictures, 2, 2, 3).get("y");
        for (int i = 0; i < 2; i++) {
            float[] alone = run(net, "x", part(pictures, i, 6), 1, 2, 3).get("y");
            assertArrayEquals(alone, part(both, i, 6));
        }
    }

    @Test
    void bytesThatAreNoGraphAreRefusedInOneSentence() {
        for (byte[] bytes : List.of(new byte[0], "<html>not found</html>".getBytes(), random32())) {
            ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> OnnxGraph.of(bytes));
            assertTrue(refusal.getMessage().startsWith("This is not an ONNX file"), refusal.getMessage());
        }
    }

    @Test
    void mobileFaceNetGivesTheSameEmbeddingsInABatch() throws Exception {
        assumeTrue(Files.exists(MOBILEFACENET), "skipped: " + MOBILEFACENET + " is not here");
        byte[] net = Files.readAllBytes(MOBILEFACENET);
        int picture = 3 * 112 * 112;
        float[] pictures = random(3 * picture);

        byte[] edited = OnnxGraph.of(net).withDynamicBatch().bytes();

        float[] batch = run(edited, "input0", pictures, 3, 3, 112, 112).get("output0");
        assertEquals(3 * 128, batch.length);
        float worst = 0;
        for (int i = 0; i < 3; i++) {
            float[] alone = run(net, "input0", part(pictures, i, picture), 1, 3, 112, 112)
                    .get("output0");
            for (int k = 0; k < 128; k++) {
                worst = Math.max(worst, Math.abs(alone[k] - batch[i * 128 + k]));
            }
        }
        System.out.println("MobileFaceNet, batch of 3 against 3 single runs: largest difference " + worst);
        assertTrue(worst < 1e-4, "largest difference " + worst);
    }

    private static Map<String, float[]> run(byte[] net, String input, float[] values, long... shape)
            throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, float[]> outputs = new HashMap<>();
        try (OrtSession session = environment.createSession(net);
                OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            for (Map.Entry<String, ?> entry : result) {
                FloatBuffer buffer = ((OnnxTensor) entry.getValue()).getFloatBuffer();
                float[] copy = new float[buffer.remaining()];
                buffer.get(copy);
                outputs.put(entry.getKey(), copy);
            }
        }
        return outputs;
    }

    private static float[] part(float[] values, int index, int length) {
        return java.util.Arrays.copyOfRange(values, index * length, (index + 1) * length);
    }

    private static float[] random(int length) {
        Random random = new Random(11);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static byte[] random32() {
        byte[] bytes = new byte[32];
        new Random(3).nextBytes(bytes);
        return bytes;
    }
}
