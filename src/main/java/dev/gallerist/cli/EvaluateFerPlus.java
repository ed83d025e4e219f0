package dev.gallerist.cli;

import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.cli.evaluate.Calibration;
import dev.gallerist.cli.evaluate.Charts;
import dev.gallerist.cli.evaluate.Evaluation;
import dev.gallerist.cli.evaluate.FaceSheet;
import dev.gallerist.cli.evaluate.FerPlus;
import dev.gallerist.cli.evaluate.Groups;
import dev.gallerist.cli.evaluate.Judged;
import dev.gallerist.frame.Pixels;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate ferplus}: an expression net on a fold of FER+. */
@Command(
        name = "ferplus",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Accuracy, recall, confusion, calibration, and risk and coverage of an expression net on FER+, by the"
                        + " majority rule of Barsoum et al. 2016. Nothing may be chosen by the test fold; choose by validation.")
final class EvaluateFerPlus implements Callable<Integer> {

    private static final int SHEET = 64;

    private final Nets nets;
    private final PrintWriter out;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "ferplus.zip with ferplus/fer2013new.csv and ferplus/FER2013Test/*.png")
    private Path data;

    @Option(
            names = "--fold",
            paramLabel = "validation|test",
            defaultValue = "test",
            description = "Which part of the set (default: ${DEFAULT-VALUE}).")
    private FerPlus.Fold fold;

    @Option(
            names = "--model",
            paramLabel = "NAME[/FILE]",
            defaultValue = "expression",
            description =
                    "Which net (default: ${DEFAULT-VALUE}), and which of its files where it has several; see models"
                            + " list.")
    private String model;

    @Option(
            names = "--groups",
            paramLabel = "FILE.csv",
            description = "Group labels of the pictures: a column \"file\" and one or more of groups.")
    private Path groups;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all figures as JSON.")
    private Path json;

    @Option(
            names = "--plot",
            paramLabel = "FOLDER",
            description = "Also draw the reliability diagram and the risk-coverage curve as SVG.")
    private Path plot;

    EvaluateFerPlus(Nets nets, PrintWriter out) {
        this.nets = nets;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, ModelUnavailable {
        requireSense();
        Optional<DocumentFile> document = DocumentFile.of("--json", json);
        Groups known = groups == null ? Groups.none() : Groups.read(groups);
        List<Judged> judged = read();
        if (judged.isEmpty()) {
            throw new Refused(data.getFileName() + " holds no picture of the " + foldName()
                    + " fold on which the taggers agreed; give the whole ferplus.zip.");
        }
        Evaluation evaluation = new Evaluation(judged, known);
        String version = nets.version(model);
        out.println(version + " on the FER+ " + foldName() + " fold");
        evaluation.print(out);
        if (document.isPresent()) {
            document.get().write(document(evaluation, version));
        }
        if (plot != null) {
            draw(judged);
        }
        return 0;
    }

    private void requireSense() throws IOException {
        if (!Files.isRegularFile(data)) {
            throw new Refused("There is no file " + data + "; give the path of ferplus.zip with --data.");
        }
        if (fold == FerPlus.Fold.TRAINING) {
            throw new Refused("--fold must be validation or test: the net knows the training pictures by heart.");
        }
        if (plot != null) {
            if (Files.exists(plot) && !Files.isDirectory(plot)) {
                throw new Refused(plot + " is no folder; give --plot the name of one.");
            }
            Files.createDirectories(plot);
        }
    }

    private String foldName() {
        return fold.name().toLowerCase(Locale.ROOT);
    }

    private List<Judged> read() throws IOException, ModelUnavailable {
        try (FerPlus set = new FerPlus(data);
                ExpressionReader reader = nets.expressionOnFerPlus(model)) {
            Sheets sheets = new Sheets(reader);
            set.visit(fold, sheets::add);
            return sheets.judged();
        }
    }

    private Map<String, Object> document(Evaluation evaluation, String version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "gallerist.evaluation/1");
        document.put("set", "ferplus");
        document.put("fold", foldName());
        document.put("model", version);
        document.putAll(evaluation.document());
        return document;
    }

    private void draw(List<Judged> judged) throws IOException {
        String what = "FER+ " + foldName() + " fold, " + judged.size() + " pictures";
        Path reliability = plot.resolve("reliability-" + foldName() + ".svg");
        Path risk = plot.resolve("risk-coverage-" + foldName() + ".svg");
        Files.writeString(reliability, Charts.reliability(what, Calibration.of(judged)));
        Files.writeString(risk, Charts.riskCoverage(what, judged));
        out.println("drawn: " + reliability + ", " + risk);
    }

    /** Collects pictures and reads them sheet by sheet. */
    private static final class Sheets {

        private final ExpressionReader reader;
        private final List<String> names = new ArrayList<>();
        private final List<Pixels> faces = new ArrayList<>();
        private final List<Expression> truths = new ArrayList<>();
        private final List<Judged> judged = new ArrayList<>();

        Sheets(ExpressionReader reader) {
            this.reader = reader;
        }

        void add(String name, Pixels face, Expression truth) {
            names.add(name);
            faces.add(face);
            truths.add(truth);
            if (faces.size() == SHEET) {
                read();
            }
        }

        private void read() {
            List<ExpressionScores> scores = FaceSheet.read(reader, faces);
            for (int i = 0; i < scores.size(); i++) {
                judged.add(new Judged(names.get(i), truths.get(i), scores.get(i)));
            }
            names.clear();
            faces.clear();
            truths.clear();
        }

        List<Judged> judged() {
            if (!faces.isEmpty()) {
                read();
            }
            return judged;
        }
    }
}
