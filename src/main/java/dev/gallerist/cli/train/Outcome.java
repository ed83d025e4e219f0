package dev.gallerist.cli.train;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.Subject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the classifier and plain averaging do on the same clips. Belongs to one thread. */
final class Outcome {

    private final StatClassifier classifier;
    private final int[] clips;
    private final int[] rightBySvm;
    private final int[] rightByAverage;
    private int onlySvm;
    private int onlyAverage;

    Outcome(StatClassifier classifier) {
        this.classifier = classifier;
        int classes = classifier.classes().size();
        clips = new int[classes];
        rightBySvm = new int[classes];
        rightByAverage = new int[classes];
    }

    /** One more clip; without scores the average says the class that says least, neutral. */
    void add(int truth, float[] descriptor, Optional<ExpressionScores> scores) {
        boolean svm = classifier.top(descriptor) == truth;
        boolean average = byAverage(scores) == truth;
        clips[truth]++;
        rightBySvm[truth] += svm ? 1 : 0;
        rightByAverage[truth] += average ? 1 : 0;
        onlySvm += svm && !average ? 1 : 0;
        onlyAverage += average && !svm ? 1 : 0;
    }

    private int byAverage(Optional<ExpressionScores> scores) {
        List<String> classes = classifier.classes();
        if (scores.isEmpty()) {
            return classes.indexOf("neutral");
        }
        Map<String, Float> byName = classifier.subject() == Subject.GROUP
                ? scores.get().mood().byName()
                : scores.get().byName();
        int best = 0;
        for (int c = 1; c < classes.size(); c++) {
            best = byName.get(classes.get(c)) > byName.get(classes.get(best)) ? c : best;
        }
        return best;
    }

    /** The figures to keep with the classifier. */
    StatClassifier.HeldOut heldOut() {
        return new StatClassifier.HeldOut(
                sum(clips),
                share(rightBySvm),
                share(rightByAverage),
                meanRecall(rightBySvm),
                meanRecall(rightByAverage),
                onlySvm + onlyAverage);
    }

    private double share(int[] right) {
        return (double) sum(right) / sum(clips);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private double meanRecall(int[] right) {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < clips.length; c++) {
            sum += clips[c] == 0 ? 0 : (double) right[c] / clips[c];
            present += clips[c] == 0 ? 0 : 1;
        }
        return sum / present;
    }

    /** Half of the 95 % confidence interval of an accuracy, by the normal approximation. */
    static double margin(double accuracy, int clips) {
        return 1.96 * Math.sqrt(accuracy * (1 - accuracy) / clips);
    }

    /** A table in Markdown: accuracy and recalls of both. */
    void print(PrintWriter out) {
        int all = sum(clips);
        out.println("| held-out clips: " + all + " | STAT + SVM | averaged scores |");
        out.println("|---|---|---|");
        out.printf(
                Locale.ROOT,
                "| **accuracy** (95 %% confidence) | **%.2f %%** ±%.1f | **%.2f %%** ±%.1f |%n",
                100 * share(rightBySvm),
                100 * margin(share(rightBySvm), all),
                100 * share(rightByAverage),
                100 * margin(share(rightByAverage), all));
        row(out, "mean of the classes' recalls", meanRecall(rightBySvm), meanRecall(rightByAverage));
        for (int c = 0; c < clips.length; c++) {
            if (clips[c] > 0) {
                String name = classifier.classes().get(c) + " (" + clips[c] + ")";
                row(out, name, (double) rightBySvm[c] / clips[c], (double) rightByAverage[c] / clips[c]);
            }
        }
        out.printf("| read rightly by this one alone | %d | %d |%n", onlySvm, onlyAverage);
        out.printf(
                "%nThe default: %s.%n",
                heldOut().svmIsBetter()
                        ? "STAT + SVM, which is better by more clips than chance explains"
                        : "averaged scores, for STAT + SVM is not better by more clips than chance explains");
        out.flush();
    }

    private static void row(PrintWriter out, String name, double svm, double average) {
        out.printf(Locale.ROOT, "| %s | %.1f %% | %.1f %% |%n", name, 100 * svm, 100 * average);
    }
}
