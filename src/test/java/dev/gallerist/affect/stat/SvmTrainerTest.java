package dev.gallerist.affect.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SvmTrainerTest {

    @Test
    void aLinearMachineTellsClustersApartThatItHasNotSeen() {
        SvmTrainer.Trained trained = trainer(Subject.INDIVIDUAL).train(Blobs.three(120, 1));
        assertInstanceOf(Machine.Linear.class, trained.machine());
        assertTrue(Blobs.accuracy(trained.machine(), Blobs.three(300, 2)) > 0.97);
        assertTrue(trained.accuracy() > 0.97, trained.chosen());
    }

    @Test
    void aRadialMachineTellsRingsApartWhereALinearOneCannot() {
        List<Example> unseen = Blobs.rings(300, 4);
        SvmTrainer.Trained radial = trainer(Subject.GROUP).train(Blobs.rings(240, 3));
        SvmTrainer.Trained linear = trainer(Subject.INDIVIDUAL).train(Blobs.rings(240, 3));
        assertTrue(Blobs.accuracy(radial.machine(), unseen) > 0.95, radial.chosen());
        assertTrue(Blobs.accuracy(linear.machine(), unseen) < 0.7, linear.chosen());
    }

    @Test
    void aRareClassIsNotForgotten() {
        // Given two overlapping classes, one with a tenth of the examples, to choose by in equal shares
        List<Example> all =
                Blobs.three(600, 5).stream().filter(e -> e.label() < 2).toList();
        List<Example> few = new ArrayList<>();
        IntStream.range(0, all.size())
                .filter(i -> all.get(i).label() == 0 || i % 20 == 1)
                .forEach(i -> few.add(all.get(i)));
        // When
        SvmTrainer.Trained trained = trainer(Subject.INDIVIDUAL)
                .train(
                        few,
                        Blobs.three(100, 6).stream().filter(e -> e.label() < 2).toList());
        // Then
        List<Example> rare =
                Blobs.three(300, 7).stream().filter(e -> e.label() == 1).toList();
        assertTrue(Blobs.accuracy(trained.machine(), rare) > 0.95, trained.chosen());
    }

    @Test
    void theSameExamplesGiveTheSameMachine() {
        Machine once = trainer(Subject.GROUP).train(Blobs.rings(90, 3)).machine();
        Machine again = trainer(Subject.GROUP).train(Blobs.rings(90, 3)).machine();
        float[] anywhere = {0.3f, 1.7f, 0, 0};
        assertArrayEquals(once.decisions(anywhere), again.decisions(anywhere));
    }

    @Test
    void scoresAddUpToOneAndFollowTheDecisions() {
        // Given
        SvmTrainer.Trained trained = trainer(Subject.INDIVIDUAL).train(Blobs.three(120, 1));
        StatClassifier classifier = Blobs.classifier(Subject.INDIVIDUAL, trained);
        // When: the heart of the second cluster
        ExpressionScores scores = classifier.expression(new float[] {0, 4, 0, 0});
        // Then
        assertEquals(Expression.HAPPINESS, scores.top());
        assertTrue(scores.confidence() > 0.9, scores.toString());
        assertEquals(0, scores.of(Expression.CONTEMPT));
        double sum = scores.byName().values().stream().mapToDouble(f -> f).sum();
        assertEquals(1, sum, 1e-5);
    }

    @Test
    void nonsenseIsRefusedWithASentence() {
        List<Example> good = Blobs.three(30, 1);
        refused(
                "fewer than two classes",
                good.stream().filter(e -> e.label() == 0).toList());
        refused("fewer than two classes", List.of());
        refused("the label 3", with(good, new Example("x", 3, new float[4])));
        refused("the label -1", with(good, new Example("x", -1, new float[4])));
        refused("a vector of 4 numbers", with(good, new Example("x", 0, new float[5])));
        refused("not finite", with(good, new Example("x", 0, new float[] {0, Float.NaN, 0, 0})));
        refused(
                "one source",
                good.stream()
                        .map(e -> new Example("same", e.label(), e.descriptor()))
                        .toList());
    }

    @Test
    void foldsKeepSourcesTogetherAndClassesEven() {
        // Given: 40 sources of three clips each, two classes
        List<Example> examples = IntStream.range(0, 120)
                .mapToObj(i -> new Example("video " + i / 3, i / 3 % 2, new float[4]))
                .toList();
        // When
        List<Folds.Split> splits = Folds.of(examples, 5, 1);
        // Then
        assertEquals(5, splits.size());
        int tried = 0;
        for (Folds.Split split : splits) {
            List<String> inside = sources(examples, split.tried());
            assertTrue(sources(examples, split.train()).stream().noneMatch(inside::contains));
            assertEquals(120, split.train().length + split.tried().length);
            long first = IntStream.of(split.tried())
                    .filter(i -> examples.get(i).label() == 0)
                    .count();
            assertEquals(12, first);
            tried += split.tried().length;
        }
        assertEquals(120, tried);
    }

    private static List<String> sources(List<Example> examples, int[] places) {
        return IntStream.of(places)
                .mapToObj(i -> examples.get(i).source())
                .distinct()
                .toList();
    }

    private static List<Example> with(List<Example> good, Example bad) {
        List<Example> all = new ArrayList<>(good);
        all.add(bad);
        return all;
    }

    private static void refused(String sentence, List<Example> examples) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> trainer(Subject.INDIVIDUAL)
                .train(examples));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    private static SvmTrainer trainer(Subject subject) {
        return new SvmTrainer(subject, 3, line -> {});
    }
}
