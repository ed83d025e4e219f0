package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.inference.ModelManifest;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.inference.NetInput;
import dev.gallerist.inference.OnnxNet;
import dev.gallerist.inference.RandomExpressionNet;
import dev.gallerist.vision.FaceDetection;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each net the paper's authors published, as its manifest describes it, with random weights: from pixels to readings. */
class PublishedNetsTest {

    private static final int SIDE = 80;
    private static final int[][] COLOURS_RGB = {{200, 120, 40}, {20, 90, 250}, {130, 130, 130}};

    @TempDir
    Path models;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enet_b0_8_best_afew",
                "enet_b0_8_best_vgaf",
                "enet_b0_8_va_mtl",
                "enet_b2_8",
                "enet_b2_7",
                "mbf_va_mtl"
            })
    void readsAFaceAsTheFileItselfDoes(String name) throws Exception {
        // Given a net of the published interface and a picture of three plain faces
        RandomExpressionNet.put(models, name);
        Nets nets = nets();
        // When they are read
        List<FaceReading> readings;
        try (ExpressionReader reader = nets.expressionNamed(name)) {
            readings = reader.read(picture(), faces());
        }
        // Then each reading is what the unedited file says of a picture of that colour
        assertEquals(COLOURS_RGB.length, readings.size());
        for (int i = 0; i < COLOURS_RGB.length; i++) {
            assertReads(nets.shelf().manifest(name), COLOURS_RGB[i], readings.get(i));
        }
    }

    @Test
    void aNetWithoutContemptNeverReadsIt() throws Exception {
        RandomExpressionNet.put(models, "enet_b2_7");
        try (ExpressionReader reader = nets().expressionNamed("enet_b2_7")) {
            for (FaceReading reading : reader.read(picture(), faces())) {
                assertEquals(0, reading.scores().of(Expression.CONTEMPT));
            }
        }
    }

    @Test
    void aFileThatGivesOtherValuesThanItsManifestSaysIsRefused() throws Exception {
        // Given a file of eight values under the manifest of one with valence and arousal
        RandomExpressionNet.put(models, "mbf_va_mtl", 8);

        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> nets().expressionNamed("mbf_va_mtl"));

        assertTrue(
                refusal.getMessage().startsWith("The model mbf_va_mtl gives 8 values a face and not the 10"),
                refusal.getMessage());
    }

    @Test
    void aModelThatReadsNoExpressionsIsRefusedWithThoseThatDo() {
        for (String name : List.of("yunet", "enet_b9")) {
            ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> nets().expressionNamed(name));
            assertEquals(
                    "There is no expression net " + name + "; there are enet_b0_8_best_afew, enet_b0_8_best_vgaf,"
                            + " enet_b0_8_va_mtl, enet_b2_7, enet_b2_8, expression, mbf_va_mtl.",
                    refusal.getMessage());
        }
    }

    @Test
    void anAbsentNetIsSaidToBeAndNotReplaced() {
        ProfileChoice.Wish wish = new ProfileChoice.Wish(Optional.empty(), Optional.of("enet_b2_8"));
        for (String sentence : List.of(
                assertThrows(ModelUnavailable.class, () -> ProfileChoice.open(wish, nets()))
                        .getMessage(),
                assertThrows(ModelUnavailable.class, () -> ProfileChoice.foresee(wish, nets()))
                        .getMessage())) {
            assertTrue(sentence.startsWith("enet_b2_8/enet_b2_8.onnx is not here"), sentence);
        }
    }

    @Test
    void theNetAskedForIsForeseenToRun() throws Exception {
        RandomExpressionNet.put(models, "enet_b2_8");
        ProfileChoice.Wish wish = new ProfileChoice.Wish(Optional.of(Profile.EMBEDDED), Optional.of("enet_b2_8"));

        Map<String, String> foreseen = ProfileChoice.foresee(wish, nets()).models();

        assertTrue(foreseen.get("expression").startsWith("enet_b2_8@"), foreseen.toString());
        assertTrue(foreseen.get("face").startsWith("cascade@"), foreseen.toString());
    }

    private void assertReads(ModelManifest manifest, int[] rgb, FaceReading reading) throws Exception {
        float[] values = ofTheFileItself(manifest, rgb);
        List<String> classes = manifest.classes();
        double sum = 0;
        for (int i = 0; i < classes.size(); i++) {
            sum += Math.exp(values[i]);
        }
        for (int i = 0; i < classes.size(); i++) {
            Expression expression = Expression.valueOf(classes.get(i).toUpperCase(Locale.ROOT));
            assertEquals(Math.exp(values[i]) / sum, reading.scores().of(expression), 1e-4, classes.get(i));
        }
        assertEquals(RandomExpressionNet.features(manifest.name()), reading.features().length);
        boolean valenceArousal = manifest.name().endsWith("_mtl");
        assertEquals(valenceArousal, reading.valenceArousal().isPresent());
        if (valenceArousal) {
            assertEquals(10, values.length);
            assertEquals(bounded(values[8]), reading.valenceArousal().get().valence(), 1e-4);
            assertEquals(bounded(values[9]), reading.valenceArousal().get().arousal(), 1e-4);
        }
    }

    private static float bounded(float value) {
        return Math.max(-1, Math.min(1, value));
    }

    private float[] ofTheFileItself(ModelManifest manifest, int[] rgb) throws Exception {
        NetInput input = manifest.file().input().orElseThrow();
        int plane = input.width() * input.height();
        FloatBuffer values = OnnxNet.buffer(3 * plane);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < plane; i++) {
                values.put((rgb[c] - input.mean().get(c)) / input.std().get(c));
            }
        }
        byte[] file = Files.readAllBytes(
                models.resolve(manifest.name()).resolve(manifest.file().file()));
        try (OnnxNet net = OnnxNet.load(manifest.name(), file)) {
            return net.run(values, 1, 3, input.height(), input.width())
                    .get("output")
                    .values();
        }
    }

    private static Frame picture() {
        int width = SIDE * COLOURS_RGB.length;
        byte[] bgr = new byte[width * SIDE * 3];
        for (int i = 0; i < width * SIDE; i++) {
            int[] rgb = COLOURS_RGB[i % width / SIDE];
            for (int c = 0; c < 3; c++) {
                bgr[3 * i + c] = (byte) rgb[2 - c];
            }
        }
        return new Frame(0, Duration.ZERO, new Pixels(new PixelSize(width, SIDE), bgr));
    }

    private static List<FaceDetection> faces() {
        List<FaceDetection> faces = new ArrayList<>();
        for (int i = 0; i < COLOURS_RGB.length; i++) {
            faces.add(new FaceDetection(new PixelBox(i * SIDE + 10, 10, 60, 60), Optional.empty(), 1));
        }
        return faces;
    }

    private Nets nets() {
        return new Nets(new ModelShelf(new ModelPlaces(
                Optional.of(models), getClass().getClassLoader(), models.resolve("cache"), Optional.empty(), false)));
    }
}
