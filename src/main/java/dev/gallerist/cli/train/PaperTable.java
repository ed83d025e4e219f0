package dev.gallerist.cli.train;

import dev.gallerist.affect.stat.StatClassifier;
import dev.gallerist.affect.stat.Subject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Tables 2 and 3 of Savchenko and Makarov 2022, with a row of ours. */
final class PaperTable {

    private record Row(String method, double accuracy) {}

    private static final List<Row> INDIVIDUAL = List.of(
            new Row("LBP-TOP", 38.90),
            new Row("noisy student ResNet", 55.17),
            new Row("MobileNet-v1 (paper)", 55.35),
            new Row("EfficientNet-B0 (paper)", 59.27),
            new Row("EfficientNet-B2 (paper)", 59.00),
            new Row("ensemble: bimodal, 4 CNNs", 54.3),
            new Row("ensemble: 5 FBP models", 65.5));

    private static final List<Row> GROUP = List.of(
            new Row("VGAFNet, faces", 60.18),
            new Row("DenseNet-121", 64.75),
            new Row("self-attention K-injection", 65.01),
            new Row("SlowFast", 68.57),
            new Row("MobileNet-v1 (paper)", 68.92),
            new Row("EfficientNet-B0 (paper)", 66.80),
            new Row("EfficientNet-B2 (paper)", 70.23),
            new Row("ensembles (four in the paper), best", 74.28));

    private PaperTable() {}

    /** Prints the table with our figures of this set's validation part. */
    static void print(PrintWriter out, ClipSet set, ClipEyes eyes, StatClassifier.HeldOut ours) {
        boolean individual = set.subject() == Subject.INDIVIDUAL;
        out.printf(
                "Table %d, %s, %s validation, %d classes (paper: %d clips; here: %d)%n%n",
                individual ? 2 : 3,
                individual ? "individual emotion" : "group emotion",
                set.title(),
                set.classes().size(),
                individual ? 383 : 766,
                ours.clips());
        out.printf("%-46s %10s%n", "method", "accuracy %");
        for (Row row : individual ? INDIVIDUAL : GROUP) {
            line(out, row.method, row.accuracy);
        }
        line(out, "STAT + SVM, " + eyes.net().name() + " (here)", 100 * ours.svm());
        line(out, "averaged scores, " + eyes.net().name() + " (here)", 100 * ours.average());
        out.println();
        out.println("Read with: " + eyes.inWords() + ".");
        if (set.missing() > 0) {
            out.println(set.missing() + " clips that the lists name are missing and not counted.");
        }
    }

    private static void line(PrintWriter out, String method, double accuracy) {
        out.printf(Locale.ROOT, "%-46s %10.2f%n", method, accuracy);
    }
}
