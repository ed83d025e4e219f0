package dev.gallerist.inference;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the manifests of {@code models/} to each other and to the real files. */
class ShippedModelsTest {

    private static final Path SHARED = Path.of("../shared/models");
    private static final Set<String> FETCHED = Set.of("yunet", "mtcnn", "mobilefacenet", "tessdata");

    @TempDir
    Path empty;

    @Test
    void theIndexNamesEveryFolderOfModels() throws Exception {
        TreeSet<String> folders;
        try (Stream<Path> children = Files.list(Path.of("models"))) {
            folders = children.filter(child -> Files.exists(child.resolve("manifest.json")))
                    .map(child -> child.getFileName().toString())
                    .collect(toCollection(TreeSet::new));
        }

        List<String> indexed = Files.readAllLines(Path.of("models/index.txt"));

        assertEquals(List.copyOf(folders), indexed);
    }

    @TestFactory
    List<DynamicTest> everyShippedManifestParses() throws Exception {
        ModelShelf shelf = offline(Optional.empty());
        return Files.readAllLines(Path.of("models/index.txt")).stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    ModelManifest manifest = shelf.manifest(name);
                    assertEquals(name, manifest.name());
                    assertTrue(Set.of("default", "paper", "embedded").containsAll(manifest.profiles()));
                    boolean scored = manifest.task() == ModelManifest.Task.EXPRESSION || name.equals("label");
                    assertEquals(scored, !manifest.classes().isEmpty());
                }))
                .toList();
    }

    @Test
    void everyProfileFindsFacesAndNamesAndReadsExpressions() throws Exception {
        List<ModelManifest> manifests = offline(Optional.empty()).manifests();

        for (String profile : List.of("default", "paper", "embedded")) {
            Set<ModelManifest.Task> tasks = new HashSet<>();
            manifests.stream().filter(m -> m.profiles().contains(profile)).forEach(m -> tasks.add(m.task()));
            assertTrue(
                    tasks.containsAll(
                            Set.of(ModelManifest.Task.FACES, ModelManifest.Task.NAMES, ModelManifest.Task.EXPRESSION)),
                    profile);
        }
    }

    @Test
    void theCascadeAndEnglishComeInsideTheLibraries() throws Exception {
        ModelShelf shelf = offline(Optional.empty());

        Location cascade = shelf.locate("cascade", "haarcascade_frontalface_alt2.xml");
        Location english = shelf.locate("tessdata", "eng.traineddata");

        assertInstanceOf(Location.Bundled.class, cascade, () -> "" + cascade);
        assertEquals(new Location.Bundled("tessdata/eng.traineddata"), english);
    }

    @Tag("models")
    @TestFactory
    Stream<DynamicTest> theMirroredFilesAreThoseOfTheManifests() throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "skipped: " + SHARED + " is not here");
        ModelShelf shelf = offline(Optional.of(SHARED));
        return shelf.manifests().stream()
                .filter(m -> FETCHED.contains(m.name()))
                .flatMap(m -> m.files().stream()
                        .map(f -> DynamicTest.dynamicTest(m.name() + "/" + f.file(), () -> {
                            byte[] content = shelf.read(m.name(), f.file());
                            assertEquals(f.bytes().orElseThrow(), content.length);
                            if (f.input().isPresent()) {
                                assertNetIsAsDescribed(f, OnnxGraph.prepared(content, f));
                            }
                        })));
    }

    private static void assertNetIsAsDescribed(WeightFile file, byte[] net) throws OrtException {
        NetInput input = file.input().orElseThrow();
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(net)) {
            Map<String, NodeInfo> inputs = session.getInputInfo();
            assertEquals(Set.of(input.name()), inputs.keySet());
            long[] shape = ((TensorInfo) inputs.get(input.name()).getInfo()).getShape();
            boolean channelsFirst = input.layout() == NetInput.Layout.NCHW;
            assertEquals(-1, shape[0], "any number of pictures");
            assertEquals(input.channels().count(), shape[channelsFirst ? 1 : 3]);
            assertEquals(input.height() == 0 ? -1 : input.height(), shape[channelsFirst ? 2 : 1]);
            assertEquals(input.width() == 0 ? -1 : input.width(), shape[channelsFirst ? 3 : 2]);
            assertEquals(session.getOutputNames(), new HashSet<>(file.outputs().values()));
        }
    }

    private ModelShelf offline(Optional<Path> mirror) throws IOException {
        return new ModelShelf(new ModelPlaces(
                Optional.empty(), ShippedModelsTest.class.getClassLoader(), empty.resolve("cache"), mirror, false));
    }
}
