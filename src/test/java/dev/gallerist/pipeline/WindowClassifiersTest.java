package dev.gallerist.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.ExpressionWindow;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.GroupWindow;
import dev.gallerist.affect.Mood;
import dev.gallerist.affect.stat.Aggregation;
import dev.gallerist.affect.stat.Machine;
import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.StatClassifier.HeldOut;
import dev.gallerist.affect.stat.Subject;
import dev.gallerist.cli.train.StatFolder;
import dev.gallerist.inference.Checksum;
import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classifier of windows is used, and when scores are averaged. */
class WindowClassifiersTest {

    private static final HeldOut BETTER = new HeldOut(100, 0.9, 0.7, 0.9, 0.7, 22);
    private static final HeldOut WORSE = new HeldOut(100, 0.7, 0.9, 0.7, 0.9, 22);

    @TempDir
    Path folder;

    private ModelShelf shelf;
    private Checksum net;

    @BeforeEach
    void aFolderOfModelsOfItsOwn() throws ModelUnavailable {
        shelf = new ModelShelf(new ModelPlaces(
                Optional.of(folder), getClass().getClassLoader(), folder.resolve("none"), Optional.empty(), false));
        net = shelf.manifest("expression").file().checksum().orElseThrow();
    }

    @Test
    void theBetterOneIsUsed() throws Exception {
        write(classifier("expression", net, BETTER));
        WindowClassifiers windows = WindowClassifiers.of(new Nets(shelf), "expression");
        assertEquals(Optional.empty(), windows.notice());
        assertTrue(windows.used().containsKey(Subject.INDIVIDUAL));
        // a machine that says surprise to features below one, whatever the net's scores are
        assertEquals(Expression.SURPRISE, read(windows.aggregation()).top());
    }

    @Test
    void theWorseOneIsNotUsedAndNothingIsSaid() throws Exception {
        write(classifier("expression", net, WORSE));
        WindowClassifiers windows = WindowClassifiers.of(new Nets(shelf), "expression");
        assertEquals(Optional.empty(), windows.notice());
        assertEquals(Expression.NEUTRAL, read(windows.aggregation()).top());
    }

    @Test
    void oneOfAnotherVersionOfTheNetIsLeftOutWithASentence() throws Exception {
        write(classifier("expression", new Checksum(Checksum.Kind.SHA256, "ab".repeat(32)), BETTER));
        WindowClassifiers windows = WindowClassifiers.of(new Nets(shelf), "expression");
        assertTrue(windows.notice().orElseThrow().contains("trained with another expression net and are left out"));
        assertEquals(Expression.NEUTRAL, read(windows.aggregation()).top());
    }

    @Test
    void oneOfAnotherNetIsNotSpokenOf() throws Exception {
        write(classifier("enet_b0_8_best_afew", net, BETTER));
        WindowClassifiers windows = WindowClassifiers.of(new Nets(shelf), "expression");
        assertEquals(Optional.empty(), windows.notice());
        assertTrue(windows.used().isEmpty());
    }

    @Test
    void aDamagedOneIsRefused() throws Exception {
        Path file = write(classifier("expression", net, BETTER));
        Files.writeString(file, "more", java.nio.file.StandardOpenOption.APPEND);
        ModelUnavailable refused =
                assertThrows(ModelUnavailable.class, () -> WindowClassifiers.of(new Nets(shelf), "expression"));
        assertTrue(refused.getMessage().contains("stat/individual.svm in the configured folder"), refused.getMessage());
    }

    @Test
    void aGroupIsClassifiedOrAveraged() {
        // Given: two neutral faces, and a machine that says negative to everything
        GroupWindow window = new GroupWindow();
        window.add(List.of(neutral(), neutral()));
        Machine negative = new Machine.Linear(List.of(new float[8], new float[8], new float[8]), new float[] {0, 0, 1});
        StatClassifier group = new StatClassifier(
                Subject.GROUP,
                new StatClassifier.Net("expression", net),
                Subject.GROUP.classes(),
                negative,
                4,
                Optional.empty());
        List<ExpressionScores> persons = Collections.nCopies(4, neutral().scores());
        // When, Then
        Aggregation svm = Aggregation.with(Optional.empty(), Optional.of(group));
        assertEquals(Mood.NEGATIVE, svm.group(window, persons).orElseThrow().top());
        assertEquals(
                Mood.NEUTRAL,
                Aggregation.AVERAGE.group(window, persons).orElseThrow().top());
        assertEquals(
                Mood.NEUTRAL,
                svm.group(window, persons.subList(0, 3)).orElseThrow().top());
        assertEquals(Optional.empty(), svm.group(new GroupWindow(), List.of()));
        assertEquals(Optional.empty(), Aggregation.AVERAGE.group(new GroupWindow(), List.of()));
    }

    private static ExpressionScores read(Aggregation aggregation) {
        ExpressionWindow window = new ExpressionWindow();
        window.add(neutral());
        return aggregation.person(window).orElseThrow();
    }

    private static FaceReading neutral() {
        return new FaceReading(new ExpressionScores(new float[] {1, 0, 0, 0, 0, 0, 0, 0}), new float[] {0.5f, 0.25f});
    }

    private Path write(StatClassifier classifier) throws IOException {
        return new StatFolder(folder.resolve("stat")).write(classifier);
    }

    private static StatClassifier classifier(String name, Checksum checksum, HeldOut figures) {
        Machine.Linear machine =
                new Machine.Linear(List.of(new float[8], new float[] {1, 1, 0, 0, 0, 0, 0, 0}), new float[] {0, 1});
        return new StatClassifier(
                Subject.INDIVIDUAL,
                new StatClassifier.Net(name, checksum),
                List.of("neutral", "surprise"),
                machine,
                2,
                Optional.of(figures));
    }
}
