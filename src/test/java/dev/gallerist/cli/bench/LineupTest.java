package dev.gallerist.cli.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.cli.bench.Timed.Setting;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.RandomExpressionNet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineupTest {

    @TempDir
    Path folder;

    private Path models;
    private Path temporary;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void emptyFolders() throws IOException {
        models = Files.createDirectory(folder.resolve("models"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    @Test
    void aNetWithoutAFileIsDrawnAndRemovedAgain() throws Exception {
        try (Lineup lineup = lineup()) {
            // When a net of the paper is nowhere here
            Entrant net = lineup.ofThePaper(Set.of(Table4.MOBILENET_V1)).get(0);
            // Then it has random weights, which lie in the temporary folder
            assertEquals(Entrant.Weights.RANDOM, net.weights());
            assertEquals(3_204_232, net.cost().parameters());
            assertEquals(List.of("drawing MobileNet-v1 with random weights, 13 MB"), said);
            assertEquals(1, filesIn(temporary).size());
        }
        // and not afterwards
        assertEquals(List.of(), filesIn(temporary));
    }

    @Test
    void aFileOnTheShelfIsTakenInstead() throws Exception {
        RandomExpressionNet.put(models, "enet_b0_8_best_afew");
        try (Lineup lineup = lineup()) {
            Entrant net = lineup.ofThePaper(Set.of(Table4.EFFICIENTNET_B0)).get(0);

            assertEquals(Entrant.Weights.FILE, net.weights());
            assertEquals("EfficientNet-B0", net.name());
            assertEquals((3 + 1 + 8) * 1280 + 8, net.cost().parameters());
            assertEquals((3 + 8) * 1280, net.cost().multiplyAdds());
            assertEquals(List.of(), filesIn(temporary));
        }
    }

    @Test
    void noRoomForRandomWeightsIsSaid() throws Exception {
        Files.delete(temporary);
        try (Lineup lineup = lineup()) {
            IOException refusal = assertThrows(IOException.class, () -> lineup.ofThePaper(Set.of(Table4.MOBILENET_V1)));
            assertTrue(
                    refusal.getMessage()
                            .startsWith("The random weights of MobileNet-v1 need 13 MB in the temporary folder"),
                    refusal.getMessage());
        }
    }

    @Test
    void everyFileOfEveryNetTrainedHereTakesPart() throws Exception {
        // Given the project's own net with its two files, and another model trained here with one
        Path shipped = Path.of("models/expression");
        ObjectMapper json = new ObjectMapper();
        Path other = Files.createDirectory(models.resolve("expression_small"));
        ObjectNode small =
                (ObjectNode) json.readTree(shipped.resolve("manifest.json").toFile());
        small.withArray("files").remove(1);
        json.writeValue(other.resolve("manifest.json").toFile(), small.put("name", "expression_small"));
        Files.copy(shipped.resolve("expression-int8.onnx"), other.resolve("expression-int8.onnx"));

        try (Lineup lineup = lineup()) {
            List<Entrant> entrants = lineup.ours();

            List<String> names = entrants.stream().map(Entrant::name).toList();
            assertEquals(List.of("expression-int8.onnx", "expression.onnx", "expression_small"), names);
            assertArrayEquals(new long[] {1, 1, 48, 48}, entrants.get(0).onePicture());
            assertTrue(entrants.get(0).cost().multiplyAdds() > 0);
        }
    }

    @Test
    void allNetsAreTimedInEverySetting() throws Exception {
        // Given two small nets and a clock that ticks with each look
        RandomExpressionNet.put(models, "enet_b0_8_best_afew");
        RandomExpressionNet.put(models, "enet_b2_8");
        AtomicLong ticks = new AtomicLong();
        Rounds rounds = new Rounds(new Rounds.Plan(3, 0), () -> ticks.getAndAdd(6_000_000), () -> false);
        NetsBench bench = new NetsBench(rounds, said::add);
        int[] both = {1, 2};
        try (Lineup lineup = lineup()) {
            List<Entrant> nets = lineup.ofThePaper(Set.of(Table4.EFFICIENTNET_B0, Table4.EFFICIENTNET_B2));

            List<Timed> inside = bench.inside(nets, both, both);
            List<Timed> beside = bench.beside(nets, both, both);

            // Then each has a time a picture in each setting, by the pictures of one tick
            for (Timed net : inside) {
                assertEquals(4, net.timings().size());
                assertArrayEquals(
                        new double[] {3, 3, 3},
                        net.timings().get(new Setting(2, 2)).millis());
            }
            for (Timed net : beside) {
                assertArrayEquals(
                        new double[] {1.5, 1.5, 1.5},
                        net.timings().get(new Setting(2, 2)).millis());
            }
            assertEquals("timing 2 nets, 1 thread, batch 1", said.get(0));
            assertEquals("timing 2 nets, 2 workers, batch 2", said.get(7));
        }
    }

    private Lineup lineup() {
        ModelShelf shelf = new ModelShelf(new ModelPlaces(
                Optional.of(models), getClass().getClassLoader(), folder.resolve("cache"), Optional.empty(), false));
        return new Lineup(shelf, temporary, said::add);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
