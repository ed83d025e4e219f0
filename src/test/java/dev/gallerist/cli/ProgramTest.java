package dev.gallerist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.capture.media.Recordings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the whole program does to its surroundings: native libraries, temporary files, signals. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProgramTest {

    @TempDir
    Path folder;

    @Test
    void whatWasReadOfABrokenRecordingIsWrittenAndNothingElseIsLeft() throws Exception {
        Path file = Recordings.indexedMp4(folder.resolve("lesson.mp4"), 40, 10);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        Program program = new Program(folder);

        Program.End end = program.end(program.start("analyze", file.toString(), "--fps", "1", "--profile", "embedded"));

        assertEquals(0, end.code(), end.err());
        assertTrue(new ObjectMapper().readTree(end.out()).at("/source/ended").isTextual(), end.out());
        assertEquals(List.of(), program.left());
    }

    @Test
    void aModelThatIsNoneLeavesNothing() throws Exception {
        ConfiguredModels models = new ConfiguredModels(folder);
        models.vouchedFor("expression", "expression-int8.onnx", new byte[1000]);
        Program program = new Program(folder).models(models.folder());

        Program.End end = program.end(program.start("analyze", "demonstration", "--profile", "embedded"));

        isRefused(end);
        assertTrue(end.err().startsWith("The model expression cannot be loaded"), end.err());
        assertEquals(List.of(), program.left());
    }

    /** From too small for the video libraries to nearly enough. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60, 90, 110})
    void noSpaceInTheTemporaryFolder(int megabytes) throws Exception {
        Path file = Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 10, 10);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString()),
                "skipped: this user may not mount a small disk");
        try {
            Program program = new Program(disk).with("-Dorg.bytedeco.javacpp.cachedir=" + disk.resolve("libraries"));

            Program.End end = program.end(program.start("analyze", file.toString(), "--profile", "embedded"));

            isRefused(end);
            assertEquals(List.of(), program.left());
        } finally {
            assertTrue(ran("umount", disk.toString()));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: Windows has no polite signal")
    void aPoliteKillKeepsWhatWasRead() throws Exception {
        // Given an analysis that would take a minute
        Path document = folder.resolve("lesson.json");
        Program program = new Program(folder);
        Process process = program.start(
                "analyze", "demonstration", "--realtime", "--profile", "embedded", "--out", document.toString());
        awaitFirstStudents(process);
        // When it is asked to stop
        process.toHandle().destroy();
        Program.End end = program.end(process);
        // Then the document is there, whole, and nothing else is
        assertEquals(128 + 15, end.code(), end.err());
        JsonNode read = new ObjectMapper().readTree(document.toFile());
        int pictures = read.at("/run/pictures").asInt();
        assertTrue(pictures >= 1 && pictures < 300, read.at("/run").toString());
        assertFalse(read.at("/students").isEmpty());
        assertEquals(List.of(), program.left());
    }

    private static void awaitFirstStudents(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        Reader err = process.errorReader();
        for (int c = err.read(); c >= 0; c = err.read()) {
            said.append((char) c);
            // students who are known by their labels alone are there from the third picture on
            if (said.toString().matches("(?s).*[1-9][0-9]* students.*")) {
                return;
            }
        }
        throw new AssertionError("it ended before its first student: " + said);
    }

    private static void isRefused(Program.End end) {
        assertEquals(2, end.code(), end.err());
        assertEquals("", end.out());
        assertEquals(1, end.err().lines().count(), end.err());
        assertFalse(end.err().contains("Exception") || end.err().contains("Error:"), end.err());
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
