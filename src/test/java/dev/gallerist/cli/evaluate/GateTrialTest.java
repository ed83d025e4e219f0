package dev.gallerist.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gallerist.affect.QualityGate;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.pipeline.Nets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The gate on photographs of real people: good ones pass, spoilt ones do not. */
class GateTrialTest {

    private static final Path FACES = Path.of("../shared/data/faces");
    private static final Path YUNET = Path.of("../shared/models/yunet");
    private static final int EVERY = 12;

    @Test
    void goodPhotographsPassAndSpoiltOnesDoNot() throws Exception {
        assumeTrue(Files.isDirectory(FACES), "skipped: the photographs are not in ../shared/data/faces");
        assumeTrue(Files.isDirectory(YUNET), "skipped: YuNet is not in ../shared/models");
        // Given: one photograph of twelve
        List<FacesFolder.Picture> pictures = FacesFolder.read(FACES).pictures();
        Map<String, String> offline = Map.of("GALLERIST_OFFLINE", "1", "HOME", System.getProperty("java.io.tmpdir"));
        Nets nets = new Nets(new ModelShelf(ModelPlaces.fromEnvironment(offline, Path.of(""))));
        QualityGate gate = new QualityGate(QualityGate.Limits.DEFAULT);
        try (GateTrial trial = new GateTrial(nets.yunet(), nets.expressionNamed("expression"), gate)) {
            // When
            for (int i = 0; i < pictures.size(); i += EVERY) {
                trial.add(pictures.get(i));
            }
            // Then
            StringWriter table = new StringWriter();
            trial.print(new PrintWriter(table));
            assertTrue(trial.faces() > 0.95 * pictures.size() / EVERY, table.toString());
            Set<String> good = Set.of("as it is", "face shrunk to 48 pixels", "face shrunk to 32 pixels");
            Set<String> bad = Set.of("face shrunk to 20 pixels", "blurred by 6 % of the face", "darkened to 15 %");
            for (Spoiling spoiling : Spoiling.ALL) {
                double readable = trial.readable(spoiling);
                assertTrue(!good.contains(spoiling.words()) || readable >= 0.95, table.toString());
                assertTrue(!bad.contains(spoiling.words()) || readable <= 0.02, table.toString());
            }
        }
    }
}
