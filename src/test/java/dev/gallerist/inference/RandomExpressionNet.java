package dev.gallerist.inference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A net with the interface of the paper's published EfficientNet-B0 and random weights: {@code input} 1 x 3 x 224 x 224, eight
 * logits {@code output} from a last Gemm over 1280 values. It reads nothing but the mean colour of a face.
 */
public final class RandomExpressionNet {

    private RandomExpressionNet() {}

    /** Puts the net and the shipped manifest, with the net's own checksum, into a models folder. */
    public static void put(Path models, String name) throws IOException {
        Path folder = Files.createDirectories(models.resolve(name));
        byte[] net = bytes();
        Files.write(folder.resolve(name + ".onnx"), net);
        ObjectMapper json = new ObjectMapper();
        try (InputStream shipped =
                RandomExpressionNet.class.getResourceAsStream("/models/" + name + "/manifest.json")) {
            ObjectNode manifest = (ObjectNode) json.readTree(shipped);
            ObjectNode file = (ObjectNode) manifest.get("files").get(0);
            file.remove(List.of("gitBlob", "address"));
            file.put("bytes", net.length);
            file.put("sha256", Checksum.of(Checksum.Kind.SHA256, net).hex());
            json.writeValue(folder.resolve("manifest.json").toFile(), manifest);
        }
    }

    private static byte[] bytes() {
        return new TinyNet()
                .input("input", 1, 3, 224, 224)
                .weights("stem", 3, 1280)
                .weights("stemBias", 1280)
                .weights("head", 8, 1280)
                .weights("headBias", 8)
                .node("GlobalAveragePool", List.of("input"), "pooled")
                .node("Flatten", List.of("pooled"), "colour")
                .node("Gemm", List.of("colour", "stem", "stemBias"), "hidden")
                .node("Relu", List.of("hidden"), "penultimate")
                .node("Gemm", List.of("penultimate", "head", "headBias"), "output", TinyNet.integer("transB", 1))
                .output("output", 1, 8)
                .bytes();
    }
}
