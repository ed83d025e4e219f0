package dev.gallerist.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelManifestTest {

    private static final String RIGHT =
            """
            {"name": "tiny", "task": "expression", "title": "A tiny net", "profiles": ["default"], "licence": "MIT",
             "provenance": {"repository": "https://example.org/tiny", "commit": "abc", "metrics": {"accuracy": "1 %"}},
             "files": [{"file": "tiny.onnx", "bytes": 5, "gitBlob": "ce013625030ba8dba906f756967f9e9ca394464a",
               "address": "https://example.org/tiny.onnx",
               "input": {"name": "x", "width": 0, "height": 48, "channels": "GREY", "layout": "NCHW",
                 "mean": [129], "std": [65]},
               "outputs": {"scores": "y", "features": "f"}, "edits": ["penultimate"]}],
             "classes": ["neutral", "happiness"]}
            """;

    @Test
    void aManifestIsReadWhole() throws ModelUnavailable {
        ModelManifest manifest = ModelManifest.parse(RIGHT.getBytes(UTF_8), "tiny");

        assertEquals(ModelManifest.Task.EXPRESSION, manifest.task());
        assertEquals(List.of("neutral", "happiness"), manifest.classes());
        WeightFile file = manifest.file("tiny.onnx");
        assertEquals(
                new Checksum(Checksum.Kind.GIT_BLOB, "ce013625030ba8dba906f756967f9e9ca394464a"),
                file.checksum().orElseThrow());
        assertEquals(List.of(WeightFile.Edit.PENULTIMATE), file.edits());
        assertEquals("y", file.outputs().get("scores"));
        NetInput input = file.input().orElseThrow();
        assertEquals(List.of(129f), input.mean());
        assertEquals(NetInput.Channels.GREY, input.channels());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"tiny\" | \"name\": \"../tiny\" | small letters",
                "\"task\": \"expression\" | \"task\": \"mood\" | mood",
                "\"licence\": \"MIT\" | \"licence\": \" \" | tiny needs a licence",
                "\"licence\" | \"license\" | tiny needs a licence",
                "\"file\": \"tiny.onnx\" | \"file\": \"../../tiny.onnx\" | letters, digits",
                "\"bytes\": 5 | \"bytes\": -5 | needs a size",
                "https://example.org/tiny.onnx | http://example.org/tiny.onnx | not an https address",
                "https://example.org/tiny.onnx | file:///etc/passwd | not an https address",
                "ce013625030b | xyz | hexadecimal digits",
                "\"gitBlob\" | \"sha256\" | hexadecimal digits",
                "\"mean\": [129] | \"mean\": [1, 2, 3] | one mean",
                "\"std\": [65] | \"std\": [0] | above 0",
                "\"height\": 48 | \"height\": 1000000 | a width and a height",
                "\"NCHW\" | \"CHWN\" | CHWN",
                "\"features\": \"f\" | \"feature\": \"f\" | role features",
                "\"classes\" | } | Unexpected",
                "\"classes\": | \"clases\": | clases",
            })
    void whatIsWrongIsSaidInOneSentence(String right, String wrong, String says) {
        String json = RIGHT.replace(right, wrong);
        assertFalse(json.equals(RIGHT), "the case must change the manifest");

        ModelUnavailable refusal =
                assertThrows(ModelUnavailable.class, () -> ModelManifest.parse(json.getBytes(UTF_8), "here.json"));

        assertTrue(refusal.getMessage().startsWith("here.json is not a manifest"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("dev.gallerist"), refusal.getMessage());
    }

    @Test
    void aFileFromElsewhereNeedsAChecksum() {
        String json = RIGHT.replace("\"gitBlob\": \"ce013625030ba8dba906f756967f9e9ca394464a\",", "");

        ModelUnavailable refusal =
                assertThrows(ModelUnavailable.class, () -> ModelManifest.parse(json.getBytes(UTF_8), "here.json"));

        assertTrue(refusal.getMessage().contains("needs a sha256 or a gitBlob"), refusal.getMessage());
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String json : List.of("", "null", "[]", "{", "7", "<html>")) {
            assertThrows(ModelUnavailable.class, () -> ModelManifest.parse(json.getBytes(UTF_8), "here.json"));
        }
    }
}
