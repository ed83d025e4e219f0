package dev.gallerist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.capture.media.Recordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with what the user gives: exit code 2, one sentence, no stack trace and nothing left behind. */
class RefusalsTest {

    private static final byte[] NO_NET = "no net ".repeat(1000).getBytes(UTF_8);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ConfiguredModels models;
    private Path document;

    @BeforeEach
    void noModelsAndAnEmptyFolderForTheDocument() throws IOException {
        models = new ConfiguredModels(folder);
        document = Files.createDirectory(folder.resolve("out")).resolve("lesson.json");
    }

    @Test
    void aSourceThatIsNotThere() throws IOException {
        isRefused("There is no lesson.mp4; check the path.", folder.resolve("lesson.mp4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eng;rus | Languages are named by up to six codes of three letters with + between them",
                "eng+xyz | Names cannot be read in the language xyz; there are eng, rus."
            })
    void aLanguageThatNobodyReads(String languages, String sentence) throws IOException {
        isRefused(sentence, "--profile", "embedded", "--languages", languages);
    }

    @Test
    void anEmptyFile() throws IOException {
        isRefused("lesson.mp4 is empty; record or copy it again.", file("lesson.mp4", new byte[0]));
    }

    @Test
    void aTextThatIsCalledARecording() throws IOException {
        isRefused(
                "lesson.mp4 is not a recording",
                file("lesson.mp4", "Dear students ".repeat(500).getBytes(UTF_8)));
    }

    @Test
    void aRecordingThatIsCutOff() throws Exception {
        Path whole = Recordings.mp4(folder.resolve("whole.mp4"), 160, 96, 40, 10);
        byte[] bytes = Files.readAllBytes(whole);
        isRefused("lesson.mp4 is cut off", file("lesson.mp4", Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Test
    void aRecordingWithoutPictures() throws Exception {
        isRefused("lesson.mp4 has no pictures", Recordings.soundOnly(folder.resolve("lesson.mp4")));
    }

    @Test
    void aPictureFarTooLarge() throws IOException {
        isRefused("wall.png has pictures of 20000 x 20000 pixels", file("wall.png", pngHeader(20_000, 20_000)));
    }

    @Test
    void theSourceIsRefusedBeforeAModelIsLookedAt() throws IOException {
        // Given a source and a model that are both no good
        models.damaged("expression", "expression-int8.onnx", NO_NET);
        // Then the one that takes no time to see is named
        isRefused("There is no lesson.mp4", folder.resolve("lesson.mp4"));
    }

    @Test
    void aModelWithTheWrongChecksum() throws IOException {
        models.damaged("yunet", "yunet_n_dynamic.onnx", NO_NET);
        isRefused("yunet/yunet_n_dynamic.onnx in the configured folder");
        assertTrue(said().contains("expected SHA-256 104ee26c71d5, found SHA-256 "), said());
    }

    @Test
    void theProjectsOwnNetWithOneBitChanged() throws IOException {
        byte[] net = ConfiguredModels.expression();
        net[net.length / 2] ^= 1;
        models.damaged("expression", "expression-int8.onnx", net);
        isRefused("expression/expression-int8.onnx in the configured folder");
    }

    @Test
    void aDamagedModelIsNotPassedOverBecauseAnotherIsAbsent() throws IOException {
        // Given no YuNet, for which the embedded set would serve
        models.damaged("mobilefacenet", "mobilefacenet.onnx", NO_NET);
        isRefused("mobilefacenet/mobilefacenet.onnx in the configured folder");
    }

    @Test
    void aModelWithTheRightChecksumThatIsNoNet() throws IOException {
        models.vouchedFor("yunet", "yunet_n_dynamic.onnx", NO_NET);
        isRefused("The model yunet cannot be loaded: its file is no ONNX net");
    }

    @Test
    void aModelThatIsCutOff() throws IOException {
        byte[] net = ConfiguredModels.expression();
        models.vouchedFor("expression", "expression-int8.onnx", Arrays.copyOf(net, net.length / 2));
        isRefused("The model expression cannot be loaded");
    }

    @Test
    void aModelThatIsAnotherNet() throws IOException {
        models.vouchedFor("yunet", "yunet_n_dynamic.onnx", ConfiguredModels.expression());
        isRefused("The model yunet has other outputs than its manifest says");
    }

    @Test
    void aCascadeThatIsNone() throws IOException {
        models.vouchedFor("cascade", "haarcascade_frontalface_alt2.xml", "<none/>".getBytes(UTF_8));
        isRefused("The face cascade cannot be loaded", "--profile", "embedded");
    }

    @Test
    void languageDataThatIsNone() throws IOException {
        models.vouchedFor("tessdata", "eng.traineddata", NO_NET);
        isRefused("The language data for ", "--profile", "embedded");
    }

    @Test
    void aManifestThatIsNone() throws IOException {
        models.damaged("yunet", "manifest.json", "{\n{\n".getBytes(UTF_8));
        isRefused(folder.resolve("models/yunet/manifest.json").toString());
    }

    @Test
    void theProfileOfThePaperWithoutItsModels() throws IOException {
        isRefused("mtcnn/pnet.onnx is not here and GALLERIST_OFFLINE forbids downloads", "--profile", "paper");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fps 0 | --fps must be 0.1 to 60, not 0.0.",
                "--fps NaN | --fps must be 0.1 to 60, not NaN.",
                "--fps abc | Invalid value for option '--fps'",
                "--fps | Missing required parameter for option '--fps'",
                "--profile best | Invalid value for option '--profile'",
                "--grouping best | Invalid value for option '--grouping'",
                "--faster | Unknown option: '--faster'",
                "another | Unmatched argument",
            })
    void argumentsThatAreWrong(String arguments, String sentence) throws IOException {
        isRefused(sentence, arguments.split(" "));
    }

    @Test
    void commandsThatAreNone() throws IOException {
        for (String wrong : List.of(
                "polish",
                "--faster",
                "analyze",
                "serve now",
                "models polish",
                "evaluate ferplus",
                "evaluate grouping --lessons nowhere")) {
            refused(wrong.split(" "));
        }
    }

    @Test
    void placesTheDocumentCannotGo() throws IOException {
        Path file = file("file", NO_NET);
        for (Path place :
                List.of(folder.resolve("nowhere/lesson.json"), folder.resolve("out"), file.resolve("a.json"))) {
            refused("analyze", "demonstration", "--out", place.toString());
        }
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws IOException {
        Path locked = document.getParent();
        assumeTrue(locked.toFile().setWritable(false), "skipped: folders have no permissions here");
        assumeFalse(Files.isWritable(locked), "skipped: this user may write everywhere");
        isRefused("You may not write to " + locked);
    }

    @Test
    void anEarlierDocumentStaysWhenTheNextIsRefused() throws IOException {
        Files.writeString(document, "earlier");
        refused("analyze", folder.resolve("lesson.mp4").toString(), "--out", document.toString());
        assertEquals("earlier", Files.readString(document));
    }

    @Test
    void aRecordingThatBreaksOffKeepsWhatWasReadAndSaysSo() throws Exception {
        // Given a recording of four seconds whose second half is missing
        Path whole = Recordings.indexedMp4(folder.resolve("whole.mp4"), 40, 10);
        byte[] bytes = Files.readAllBytes(whole);
        Path broken = file("lesson.mp4", Arrays.copyOf(bytes, bytes.length / 2));
        // When it is analysed
        int code =
                run("analyze", broken.toString(), "--fps", "2", "--profile", "embedded", "--out", document.toString());
        // Then there is a document of the first half
        assertEquals(0, code, said());
        JsonNode read = new ObjectMapper().readTree(document.toFile());
        String ended = read.at("/source/ended").asText();
        assertTrue(
                ended.matches("lesson.mp4 ended at [12]\\.\\d s of 4\\.0 s; what follows is missing or damaged\\."),
                ended);
        assertTrue(read.at("/run/pictures").asInt() >= 2, read.toString());
        // and the error stream says so
        assertTrue(said().lines().toList().contains(ended), said());
        assertTrue(said().contains("What was read until then is kept."), said());
    }

    /** The demonstration is refused with these arguments. */
    private void isRefused(String sentence, String... arguments) throws IOException {
        isRefused(sentence, Path.of("demonstration"), arguments);
    }

    private void isRefused(String sentence, Path source, String... arguments) throws IOException {
        Stream<String> given = Stream.of("analyze", source.toString(), "--out", document.toString());
        refused(Stream.concat(given, Stream.of(arguments)).toArray(String[]::new));
        assertTrue(said().startsWith(sentence), said());
        assertEquals(List.of(), filesBeside(document));
    }

    private void refused(String... arguments) {
        int code = run(arguments);
        assertEquals(2, code, said());
        assertEquals("", out.toString());
        assertEquals(1, said().lines().count(), said());
        assertFalse(said().isBlank());
        assertFalse(said().contains("Exception") || said().contains("Error:"), said());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Gallerist.run(arguments, models.places(), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String said() {
        return err.toString();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static List<Path> filesBeside(Path document) throws IOException {
        try (Stream<Path> files = Files.list(document.getParent())) {
            return files.toList();
        }
    }

    /** A PNG up to its header, of so many pixels. */
    private static byte[] pngHeader(int width, int height) {
        return ByteBuffer.allocate(64)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put("IHDR".getBytes(UTF_8))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }
}
