package dev.gallerist.cli;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.cli.evaluate.Evaluation;
import dev.gallerist.cli.evaluate.FacesFolder;
import dev.gallerist.cli.evaluate.FacesReport;
import dev.gallerist.cli.evaluate.FacesTrial;
import dev.gallerist.cli.evaluate.Groups;
import dev.gallerist.inference.ModelAbsent;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.vision.FaceDetector;
import dev.gallerist.vision.FaceTemplate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate faces}: labelled photographs read the whole way, as in a lesson. */
@Command(
        name = "faces",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Read a folder of labelled photographs as in a lesson (decode, detect, align, read): faces found,"
                + " happiness against neutral, recall, confusion, calibration, groups.")
final class EvaluateFaces implements Callable<Integer> {

    private static final double AS_TRAINED = 1;
    private static final List<Double> SWEEP = List.of(0.85, 0.9, 0.95, 1.0, 1.05, 1.1, 1.15, 1.2, 1.25);

    private final Nets nets;
    private final PrintWriter out;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description =
                    "Pictures and labels.csv with the columns file and expression; any other column but identity is"
                            + " taken for groups.")
    private Path data;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "expression",
            description = "Which net that was trained on faces aligned as in a lesson (default: ${DEFAULT-VALUE}).")
    private String model;

    @Option(
            names = "--groups",
            paramLabel = "FILE.csv",
            description = "Group labels of the pictures: a column \"file\" and one or more of groups.")
    private Path groups;

    @Option(
            names = "--margin",
            paramLabel = "F",
            defaultValue = "1",
            description = "How much of the face's surroundings is cut out, 0.5 to 2; 1 is as in a lesson.")
    private double margin;

    @Option(names = "--margin-sweep", description = "Also compare margins from 0.85 to 1.25.")
    private boolean sweep;

    @Option(names = "--webcam", description = "Also read the photographs as small tiles, faces of 24 to 64 pixels.")
    private boolean webcam;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all figures as JSON.")
    private Path json;

    EvaluateFaces(Nets nets, PrintWriter out) {
        this.nets = nets;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, ModelUnavailable, SourceUnreadable {
        if (!(margin >= 0.5 && margin <= 2)) {
            throw new Refused("--margin must be 0.5 to 2, not " + margin + ".");
        }
        Optional<DocumentFile> document = DocumentFile.of("--json", json);
        FacesFolder folder = FacesFolder.read(data);
        Groups known = groups == null ? folder.groups() : folder.groups().and(Groups.read(groups));
        Map<Double, ExpressionReader> readers = new TreeMap<>();
        try {
            openReaders(readers);
            Detector detector = detector();
            try (FacesTrial trial = new FacesTrial(detector.detector(), readers, margin)) {
                FacesReport report = report(folder, trial, known, detector);
                report.print(out);
                if (document.isPresent()) {
                    document.get().write(report.document());
                }
            }
        } finally {
            readers.values().forEach(ExpressionReader::close);
        }
        return 0;
    }

    private void openReaders(Map<Double, ExpressionReader> readers) throws ModelUnavailable {
        List<Double> margins = new ArrayList<>(sweep ? SWEEP : List.of());
        margins.add(margin);
        for (double each : margins) {
            if (!readers.containsKey(each)) {
                readers.put(each, reader(each));
            }
        }
    }

    private ExpressionReader reader(double each) throws ModelUnavailable {
        if (!nets.trainedHere(model)) {
            throw new Refused(
                    "The model " + model + " takes no aligned faces; name one of the project's own with --model.");
        }
        FaceTemplate whole =
                each == AS_TRAINED ? ExpressionReader.FER_PLUS : ExpressionReader.FER_PLUS.withMargin(each);
        FaceTemplate template = whole.cropped(nets.faceSize(model));
        return nets.expression(model, template, 1);
    }

    private FacesReport report(FacesFolder folder, FacesTrial trial, Groups known, Detector detector)
            throws IOException, ModelUnavailable {
        trial.read(folder.pictures());
        if (trial.at(margin).isEmpty()) {
            throw new Refused("No face was found in any of the "
                    + folder.pictures().size() + " pictures in " + data + "; give pictures of faces.");
        }
        List<FacesTrial.SmallTiles> tiles = webcam ? trial.readSmall(folder.pictures()) : List.of();
        Map<Double, Evaluation> byMargin = new LinkedHashMap<>();
        for (double each : sweep ? SWEEP : List.<Double>of()) {
            byMargin.put(each, new Evaluation(trial.at(each), known));
        }
        FacesReport.Run run =
                new FacesReport.Run(nets.version(model), nets.version(detector.name()), detector.notice(), margin);
        return new FacesReport(
                run,
                folder,
                trial.decoded(),
                trial.damaged(),
                new Evaluation(trial.at(margin), known),
                byMargin,
                tiles);
    }

    /** YuNet as in a lesson, or the cascade where YuNet cannot be had, which is said. */
    private Detector detector() throws ModelUnavailable {
        try {
            return new Detector("yunet", nets.yunet(), Optional.empty());
        } catch (ModelAbsent absent) {
            String notice = "The cascade finds the faces, without landmarks to align them by: " + absent.getMessage();
            return new Detector("cascade", nets.cascade(), Optional.of(notice));
        }
    }

    /** What finds the faces, its model's name, and one sentence where another had been expected. */
    private record Detector(String name, FaceDetector detector, Optional<String> notice) {}
}
