package dev.gallerist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.StatFile;
import dev.gallerist.affect.stat.Subject;
import dev.gallerist.cli.train.DrawnSets;
import dev.gallerist.inference.ModelManifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables 2 and 3 from folders laid out as AFEW and VGAF, with drawn people and the embedded models. */
class ClipSetsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path set;
    private Path results;

    @BeforeEach
    void folders() throws IOException {
        set = Files.createDirectory(folder.resolve("set"));
        results = folder.resolve("results");
    }

    @Test
    void afewIsReadTrainedAndMeasuredAndAnInterruptedRunGoesOn() throws Exception {
        // Given: three classes, and a clip without a face in each part
        DrawnSets.afew(set);
        // When
        int code = run("evaluate", "afew", "--data", set.toString(), "--out", results.toString());
        // Then: the paper's table with two rows of ours
        assertEquals(0, code, err.toString());
        String table = out.toString();
        assertTrue(table.startsWith("Table 2, individual emotion, AFEW validation"), table);
        assertTrue(table.contains("EfficientNet-B0 (paper)                             59.27"), table);
        assertTrue(table.contains("STAT + SVM, expression (here)"), table);
        assertTrue(table.contains("averaged scores, expression (here)"), table);
        assertTrue(table.contains("Clips without a face: 1 of 10 in training, left out; 1 of 4 in validation"), table);
        StatClassifier written = read(Subject.INDIVIDUAL);
        assertEquals(7, written.classes().size());
        assertEquals(4, written.heldOut().orElseThrow().clips());
        // Given: a run that broke off within the last clips
        Path readings = results.resolve("individual.readings");
        String all = Files.readString(readings);
        Files.writeString(readings, all.substring(0, all.length() / 2));
        Files.delete(set.resolve("Train_AFEW/Happy/0.avi"));
        // Then: the same command, with one clip fewer, goes on and reads only what is missing
        assertEquals(0, run("train", "individual", "--data", set.toString(), "--out", results.toString()));
        assertTrue(out.toString().contains("1 of 9 in training, left out"), out.toString());
        assertEquals(all.lines().count(), Files.readString(readings).lines().count());
    }

    @Test
    void vgafIsReadTrainedAndMeasured() throws Exception {
        DrawnSets.vgaf(set);
        int code = run("evaluate", "vgaf", "--data", set.toString(), "--out", results.toString(), "--fps", "2.5");
        assertEquals(0, code, err.toString());
        String table = out.toString();
        assertTrue(
                table.startsWith("Table 3, group emotion, VGAF validation, 3 classes (paper: 766 clips; here: 4)"),
                table);
        assertTrue(table.contains("EfficientNet-B2 (paper)                             70.23"), table);
        assertTrue(table.contains("1 of 4 in validation, descriptor of zeros"), table);
        assertEquals(Subject.GROUP.classes(), read(Subject.GROUP).classes());
        byte[] manifest = Files.readAllBytes(results.resolve("manifest.json"));
        assertEquals(
                "group.svm",
                ModelManifest.parse(manifest, "manifest.json").file().file());
    }

    @Test
    void whatCannotBeTrainedWithIsRefusedInOneSentence() throws Exception {
        refused(
                "There is no folder",
                "evaluate",
                "afew",
                "--data",
                folder.resolve("nowhere").toString());
        refused("has no folder Train", "evaluate", "vgaf", "--data", set.toString());
        refused("--fps must be", "evaluate", "afew", "--data", set.toString(), "--fps", "0");
        refused(
                "There is no file",
                "train",
                "group",
                "--compose",
                folder.resolve("ferplus.zip").toString());
        DrawnSets.wallsOnly(set);
        refused("The clips cannot be trained with: there are", "evaluate", "afew", "--data", set.toString());
    }

    private void refused(String sentence, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", results.toString()));
        assertEquals(2, run(all.toArray(String[]::new)), out.toString());
        String last = err.toString().lines().reduce((a, b) -> b).orElse("");
        assertTrue(last.contains(sentence), err.toString());
    }

    private StatClassifier read(Subject subject) throws Exception {
        return StatFile.read(Files.readAllBytes(results.resolve(subject.fileName())), subject.fileName());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        try {
            return Gallerist.run(
                    arguments,
                    new ConfiguredModels(folder).places(),
                    new PrintWriter(out, true),
                    new PrintWriter(err, true));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
