package dev.gallerist.affect.stat;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.MoodScores;
import dev.gallerist.inference.Checksum;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * STAT + SVM: classifies the descriptor of a window. Runs in plain Java. Immutable, safe on any thread.
 *
 * @param subject whose descriptors it takes
 * @param net which expression net made the features it was trained with; it says nothing about those of another
 * @param classes its classes by wire name, in the machine's order
 * @param machine the decision values
 * @param sharpness how decision values become scores: softmax(sharpness x decision); above 0
 * @param heldOut how it did on held-out clips; empty when that was not measured
 */
public record StatClassifier(
        Subject subject, Net net, List<String> classes, Machine machine, double sharpness, Optional<HeldOut> heldOut) {

    /** An expression net: its model's name and the checksum of its file. */
    public record Net(String name, Checksum checksum) {}

    /**
     * How classifier and averaged scores did on the same clips, with which neither was trained nor chosen. Shares, 0 to 1.
     *
     * @param clips how many
     * @param svm accuracy of this classifier
     * @param average accuracy of averaging the net's scores
     * @param svmRecall mean of the classes' recalls, this classifier
     * @param averageRecall the same, averaging
     * @param differing clips that only one of the two read rightly
     */
    public record HeldOut(
            int clips, double svm, double average, double svmRecall, double averageRecall, int differing) {

        /** 95 % of the chance outcomes of a fair coin lie within so many standard deviations. */
        private static final double CHANCE = 1.96;

        public HeldOut {
            boolean shares = svm >= 0 && svm <= 1 && average >= 0 && average <= 1;
            boolean recalls = svmRecall >= 0 && svmRecall <= 1 && averageRecall >= 0 && averageRecall <= 1;
            if (clips < 1 || !shares || !recalls || differing < 0 || differing > clips) {
                throw new IllegalArgumentException("the held-out figures are no shares of clips");
            }
        }

        /**
         * Whether the classifier did better than averaging, by more clips than chance explains (McNemar's test, 5 %): where the
         * two are alike, averaging is the simpler.
         */
        public boolean svmIsBetter() {
            return (svm - average) * clips > CHANCE * Math.sqrt(differing);
        }
    }

    public StatClassifier {
        classes = List.copyOf(classes);
        if (classes.size() != machine.classes()
                || new HashSet<>(classes).size() != classes.size()
                || !subject.classes().containsAll(classes)) {
            throw new IllegalArgumentException("the classes do not fit the machine");
        }
        if (!(sharpness > 0 && Double.isFinite(sharpness))) {
            throw new IllegalArgumentException("the sharpness must be above 0");
        }
    }

    /** Whether it did clearly better on held-out clips than averaging scores; then it is the one to use. */
    public boolean preferred() {
        return heldOut.map(HeldOut::svmIsBetter).orElse(false);
    }

    /** The same with its held-out figures. */
    public StatClassifier measured(HeldOut figures) {
        return new StatClassifier(subject, net, classes, machine, sharpness, Optional.of(figures));
    }

    /** The class with the highest decision value, as its place in {@link #classes}. */
    public int top(float[] descriptor) {
        return highest(machine.decisions(descriptor));
    }

    /** Scores of an individual's descriptor; classes it does not know get 0. */
    public ExpressionScores expression(float[] descriptor) {
        requireSubject(Subject.INDIVIDUAL);
        return new ExpressionScores(ordered(descriptor, Expression.values().length));
    }

    /** Scores of a group's descriptor. */
    public MoodScores mood(float[] descriptor) {
        requireSubject(Subject.GROUP);
        float[] scores = ordered(descriptor, subject.classes().size());
        return new MoodScores(scores[0], scores[1], scores[2]);
    }

    private void requireSubject(Subject asked) {
        if (subject != asked) {
            throw new IllegalStateException(
                    "a classifier of " + subject.name().toLowerCase(Locale.ROOT) + "s was asked" + " about the other");
        }
    }

    private float[] ordered(float[] descriptor, int length) {
        double[] scores = softmax(machine.decisions(descriptor), sharpness);
        float[] ordered = new float[length];
        for (int c = 0; c < scores.length; c++) {
            ordered[subject.classes().indexOf(classes.get(c))] = (float) scores[c];
        }
        return ordered;
    }

    static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    static double[] softmax(double[] values, double sharpness) {
        double most = values[highest(values)];
        double[] scores = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            scores[i] = Math.exp(sharpness * (values[i] - most));
            sum += scores[i];
        }
        for (int i = 0; i < values.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
