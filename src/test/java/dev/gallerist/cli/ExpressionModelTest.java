package dev.gallerist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.inference.RandomExpressionNet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze --expression-model}: another net in place of the profile's own. */
class ExpressionModelTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void theNetThatIsNamedReadsTheLesson() throws IOException {
        // Given a net of seven classes with the published interface
        ConfiguredModels models = new ConfiguredModels(folder);
        RandomExpressionNet.put(models.folder(), "enet_b2_7");
        Path document = folder.resolve("lesson.json");
        // When the drawn class is read with it
        int code = analyze(models, "--expression-model", "enet_b2_7", "--observations", "--out", document.toString());
        // Then the document says so and holds readings without contempt
        assertEquals(0, code, err.toString());
        JsonNode read = new ObjectMapper().readTree(document.toFile());
        assertTrue(
                read.at("/run/models/expression").asText().startsWith("enet_b2_7@"),
                read.at("/run").toString());
        assertFalse(read.at("/observations").isEmpty());
        for (JsonNode face : read.at("/observations")) {
            assertEquals(0, face.at("/scores/contempt").asDouble(0));
        }
    }

    @Test
    void aNetThatIsNoneOrNotHereIsRefused() throws IOException {
        ConfiguredModels models = new ConfiguredModels(folder);

        assertEquals(2, analyze(models, "--expression-model", "yunet"));
        assertEquals(2, analyze(models, "--expression-model", "mbf_va_mtl"));

        String[] said = err.toString().split("\\R");
        assertEquals(2, said.length, err.toString());
        assertTrue(said[0].startsWith("There is no expression net yunet; there are enet_b0_8_best_afew, "), said[0]);
        assertTrue(said[1].startsWith("mbf_va_mtl/mbf_va_mtl.onnx is not here"), said[1]);
    }

    private int analyze(ConfiguredModels models, String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {"analyze", "demonstration", "--profile=embedded", "--fps", "0.1"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        PrintWriter silent = new PrintWriter(new StringWriter());
        return Gallerist.run(arguments, models.places(), silent, new PrintWriter(err, true));
    }
}
