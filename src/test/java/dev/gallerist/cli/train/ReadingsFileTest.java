package dev.gallerist.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.ExpressionScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsFileTest {

    private static final ClipReading READ = new ClipReading(
            3,
            Optional.of(new float[] {0.25f, -1, 3e-8f, 7}),
            Optional.of(new ExpressionScores(new float[] {0.5f, 0.25f, 0.25f, 0, 0, 0, 0, 0})));

    @TempDir
    Path folder;

    private Path file;
    private Clip smile;
    private Clip wall;

    @BeforeEach
    void twoClips() throws IOException {
        file = folder.resolve("individual.readings");
        smile = clip("Train_AFEW/Happy/ü 1.avi");
        wall = clip("Train_AFEW/Happy/2.avi");
        try (ReadingsFile readings = new ReadingsFile(file, "eyes")) {
            readings.add(smile, READ);
            readings.add(wall, ClipReading.NO_FACE);
        }
    }

    @Test
    void whatWasReadIsKnownAgain() throws IOException {
        try (ReadingsFile readings = new ReadingsFile(file, "eyes")) {
            ClipReading again = readings.of(smile).orElseThrow();
            assertArrayEquals(READ.descriptor().get(), again.descriptor().orElseThrow());
            assertEquals(READ.average(), again.average());
            assertEquals(3, again.faces());
            assertEquals(ClipReading.NO_FACE, readings.of(wall).orElseThrow());
        }
    }

    @Test
    void aLineThatWasCutOffIsReadAgainAndTheOthersAreKept() throws IOException {
        // Given: the process was killed while it wrote
        String text = Files.readString(file);
        Files.writeString(file, text + text.lines().toList().get(1).substring(0, 40));
        // When, Then
        try (ReadingsFile readings = new ReadingsFile(file, "eyes")) {
            assertTrue(readings.of(smile).isPresent());
            readings.add(clip("Val_AFEW/Sad/3.avi"), READ);
        }
        assertEquals(4, Files.readString(file).lines().count());
    }

    @Test
    void whatOtherEyesReadOrIsDamagedIsNotTaken() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\t3\t", "\t3\t!"));
        try (ReadingsFile readings = new ReadingsFile(file, "eyes")) {
            assertEquals(Optional.empty(), readings.of(smile));
            assertTrue(readings.of(wall).isPresent());
        }
        try (ReadingsFile readings = new ReadingsFile(file, "other eyes")) {
            assertEquals(Optional.empty(), readings.of(wall));
        }
    }

    @Test
    void aClipThatChangedIsReadAgain() throws IOException {
        Files.writeString(smile.file(), "longer than it was");
        try (ReadingsFile readings = new ReadingsFile(file, "eyes")) {
            assertEquals(Optional.empty(), readings.of(smile));
        }
    }

    @Test
    void withoutAFaceTheDescriptorIsZeros() {
        assertArrayEquals(new float[4], ClipReading.NO_FACE.descriptorOrZeros(4));
        assertArrayEquals(READ.descriptor().get(), READ.descriptorOrZeros(4));
    }

    private Clip clip(String name) throws IOException {
        Path at = folder.resolve(name);
        Files.createDirectories(at.getParent());
        return new Clip(Files.writeString(at, "clip"), name, name, 3);
    }
}
