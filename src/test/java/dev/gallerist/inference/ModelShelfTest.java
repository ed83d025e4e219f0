package dev.gallerist.inference;

import static dev.gallerist.inference.TestShelf.CONTENT;
import static dev.gallerist.inference.TestShelf.WRONG;
import static dev.gallerist.inference.TestShelf.put;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelShelfTest {

    @TempDir
    Path folder;

    private TestShelf shelf;

    @BeforeEach
    void anEmptyShelf() throws IOException {
        shelf = new TestShelf(folder);
        shelf.manifest("\"resources\": [\"of/a/library.bin\"], \"systemPackage\": {\"name\": \"tiny-net\", \"system\":"
                + " \"Debian\", \"folders\": [\"" + shelf.system + "\"]},");
    }

    @Test
    void placesAreSearchedInTheirOrder() throws Exception {
        // Given the file in every place
        Path configured = put(shelf.configured.resolve("tiny/tiny.onnx"), CONTENT);
        Path bundled = put(shelf.bundle.resolve("models/tiny/tiny.onnx"), CONTENT);
        Path library = put(shelf.bundle.resolve("of/a/library.bin"), CONTENT);
        Path cached = put(shelf.cache.resolve("tiny/tiny.onnx"), CONTENT);
        Path mirrored = put(shelf.mirror.resolve("tiny/tiny.onnx"), CONTENT);
        Path system = put(shelf.system.resolve("tiny.onnx"), CONTENT);

        // When one place after the other loses it, then the next one is taken
        assertEquals(new Location.OnDisk(configured, Location.Place.CONFIGURED), here());
        Files.delete(configured);
        assertEquals(new Location.Bundled("models/tiny/tiny.onnx"), here());
        Files.delete(bundled);
        assertEquals(new Location.Bundled("of/a/library.bin"), here());
        Files.delete(library);
        assertEquals(new Location.OnDisk(cached, Location.Place.CACHE), here());
        Files.delete(cached);
        assertEquals(new Location.OnDisk(mirrored, Location.Place.MIRROR), here());
        Files.delete(mirrored);
        assertEquals(new Location.OnDisk(system, Location.Place.SYSTEM), here());
        Files.delete(system);
        assertInstanceOf(Location.Absent.class, here());
    }

    @Test
    void whatIsReadIsTheVerifiedContent() throws Exception {
        put(shelf.mirror.resolve("tiny/tiny.onnx"), CONTENT);

        assertArrayEquals(CONTENT, shelf.offline().read("tiny"));
        assertArrayEquals(
                CONTENT, shelf.offline().readIfHere("tiny", "tiny.onnx").orElseThrow());
    }

    @Test
    void aDamagedFileIsRefusedEvenWhenALaterPlaceHasTheRightOne() throws Exception {
        Path damaged = put(shelf.cache.resolve("tiny/tiny.onnx"), WRONG);
        put(shelf.mirror.resolve("tiny/tiny.onnx"), CONTENT);
        ModelShelf models = shelf.offline();

        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> models.read("tiny"));

        String expected = Checksum.of(Checksum.Kind.SHA256, CONTENT).brief();
        String found = Checksum.of(Checksum.Kind.SHA256, WRONG).brief();
        for (String part : List.of("tiny/tiny.onnx", damaged.toString(), expected, found, "delete it")) {
            assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        }
        assertThrows(ModelUnavailable.class, () -> models.readIfHere("tiny", "tiny.onnx"));
        assertEquals(
                Location.Place.CACHE,
                assertInstanceOf(Location.Damaged.class, here()).place());
    }

    @Test
    void weightsWithoutAChecksumAreNotRun() throws Exception {
        Path own = shelf.configured.resolve("own/manifest.json");
        shelf.manifest(shelf.configured, "own", "");
        put(
                own,
                Files.readString(own)
                        .replaceAll("\"sha256\": \"\\w+\"", "\"sha256\": \"\"")
                        .getBytes());
        put(shelf.configured.resolve("own/tiny.onnx"), CONTENT);

        Location location = shelf.offline().locate("own", "tiny.onnx");

        assertTrue(assertInstanceOf(Location.Damaged.class, location).sentence().contains("no checksum"));
    }

    @Test
    void aFolderInPlaceOfTheFileIsDamage() throws Exception {
        Files.createDirectories(shelf.mirror.resolve("tiny/tiny.onnx"));

        assertInstanceOf(Location.Damaged.class, here());
    }

    @Test
    void whatIsNowhereSaysWhichPackageBringsIt() throws Exception {
        ModelShelf models = shelf.online();

        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> models.read("tiny"));

        assertTrue(refusal.getMessage().contains("tiny-net (Debian)"), refusal.getMessage());
        assertEquals(Optional.empty(), models.readIfHere("tiny", "tiny.onnx"));
    }

    @Test
    void theConfiguredFolderBringsModelsOfItsOwn() throws Exception {
        shelf.manifest(shelf.configured, "own", "");
        put(shelf.configured.resolve("own/tiny.onnx"), CONTENT);

        List<ModelManifest> manifests = shelf.offline().manifests();

        assertEquals(
                List.of("own", "tiny"),
                manifests.stream().map(ModelManifest::name).toList());
        assertArrayEquals(CONTENT, shelf.offline().read("own"));
    }

    @Test
    void unknownNamesAreRefusedWithThoseThereAre() throws Exception {
        ModelShelf models = shelf.offline();

        for (String name : List.of("tinny", "../tiny", "")) {
            ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> models.manifest(name));
            assertTrue(refusal.getMessage().endsWith("there are tiny."), refusal.getMessage());
        }
        assertThrows(ModelUnavailable.class, () -> models.read("tiny", "../tiny.onnx"));
    }

    @Test
    void aManifestUnderAnotherNameIsRefused() throws Exception {
        shelf.manifest(shelf.configured, "own", "");
        Files.move(shelf.configured.resolve("own"), shelf.configured.resolve("other"));
        ModelShelf models = shelf.offline();

        assertThrows(ModelUnavailable.class, models::manifests);
    }

    private Location here() throws Exception {
        return shelf.offline().locate("tiny", "tiny.onnx");
    }
}
