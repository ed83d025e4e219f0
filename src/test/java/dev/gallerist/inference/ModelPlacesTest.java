package dev.gallerist.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPlacesTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyEnvironmentHasTheCacheOfTheHome() throws Exception {
        ModelPlaces places = ModelPlaces.fromEnvironment(Map.of("HOME", "/home/ada"), folder.resolve("project"));

        assertEquals(Path.of("/home/ada/.cache/gallerist/models"), places.cache());
        assertEquals(Optional.empty(), places.configured());
        assertEquals(Optional.empty(), places.mirror());
        assertTrue(places.networkAllowed());
    }

    @Test
    void everyPlaceCanBeNamed() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path mirror = Files.createDirectory(folder.resolve("mirror"));
        Map<String, String> env = Map.of(
                "XDG_CACHE_HOME",
                folder.toString(),
                ModelPlaces.FOLDER,
                own.toString(),
                ModelPlaces.MIRROR,
                mirror.toString(),
                ModelPlaces.OFFLINE,
                "1");

        ModelPlaces places = ModelPlaces.fromEnvironment(env, folder);

        assertEquals(folder.resolve("gallerist/models"), places.cache());
        assertEquals(Optional.of(own), places.configured());
        assertEquals(Optional.of(mirror), places.mirror());
        assertFalse(places.networkAllowed());
    }

    @Test
    void aSharedFolderBesideTheProjectIsTheMirror() throws Exception {
        Path shared = Files.createDirectories(folder.resolve("shared/models"));
        Path project = Files.createDirectory(folder.resolve("project"));

        assertEquals(
                Optional.of(shared),
                ModelPlaces.fromEnvironment(Map.of(), project).mirror());
    }

    @Test
    void aVariableThatNamesNoFolderIsOneSentence() {
        Map<String, String> env =
                Map.of(ModelPlaces.FOLDER, folder.resolve("missing").toString());

        ModelUnavailable refusal = assertThrows(ModelUnavailable.class, () -> ModelPlaces.fromEnvironment(env, folder));

        assertTrue(refusal.getMessage().startsWith(ModelPlaces.FOLDER + " names"), refusal.getMessage());
    }

    @Test
    void aRelativeCacheFolderIsIgnored() throws Exception {
        Map<String, String> env = Map.of("XDG_CACHE_HOME", "here", "HOME", "/home/ada");

        assertEquals(
                Path.of("/home/ada/.cache/gallerist/models"),
                ModelPlaces.fromEnvironment(env, folder).cache());
    }
}
