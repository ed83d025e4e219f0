package dev.gallerist.inference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A net with the interface of one that the paper's authors published and random weights: one picture of the manifest's size,
 * logits {@code output} from a last Gemm, with valence and arousal behind them where the manifest says so. It reads nothing
 * but the mean colour of a face.
 */
public final class RandomExpressionNet {

    private RandomExpressionNet() {}

    /** Puts the net and the shipped manifest, with the net's own checksum, into a models folder. */
    public static void put(Path models, String name) throws IOException {
        put(models, name, values(manifest(name)));
    }

    /** The same with another number of values a face than the manifest says. */
    public static void put(Path models, String name, int values) throws IOException {
        ObjectNode manifest = manifest(name);
        ObjectNode file = (ObjectNode) manifest.get("files").get(0);
        byte[] net = bytes(file.at("/input/width").asInt(), features(name), values);
        Path folder = Files.createDirectories(models.resolve(name));
        Files.write(folder.resolve(name + ".onnx"), net);
        file.remove(List.of("gitBlob", "address"));
        file.put("bytes", net.length);
        file.put("sha256", Checksum.of(Checksum.Kind.SHA256, net).hex());
        new ObjectMapper().writeValue(folder.resolve("manifest.json").toFile(), manifest);
    }

    /** How many values are behind the scores. */
    public static int features(String name) {
        return name.startsWith("mbf") ? 512 : name.startsWith("enet_b2") ? 1408 : 1280;
    }

    private static int values(ObjectNode manifest) {
        boolean valenceArousal = manifest.at("/files/0/outputs").has("valenceArousal");
        return manifest.get("classes").size() + (valenceArousal ? 2 : 0);
    }

    private static ObjectNode manifest(String name) throws IOException {
        try (InputStream shipped =
                RandomExpressionNet.class.getResourceAsStream("/models/" + name + "/manifest.json")) {
            return (ObjectNode) new ObjectMapper().readTree(shipped);
        }
    }

    private static byte[] bytes(int side, int features, int values) {
        return new OnnxWriter(7)
                .input("input", 1, 3, side, side)
                .weights("stem", 3, features)
                .weights("stemBias", features)
                .weights("head", 0.05f, values, features)
                .weights("headBias", values)
                .node("GlobalAveragePool", List.of("input"), "pooled")
                .node("Flatten", List.of("pooled"), "colour")
                .node("Gemm", List.of("colour", "stem", "stemBias"), "hidden")
                .node("Relu", List.of("hidden"), "penultimate")
                .node("Gemm", List.of("penultimate", "head", "headBias"), "output", OnnxWriter.integer("transB", 1))
                .output("output", 1, values)
                .bytes();
    }
}
