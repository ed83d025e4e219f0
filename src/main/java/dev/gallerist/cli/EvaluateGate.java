package dev.gallerist.cli;

import dev.gallerist.affect.QualityGate;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.cli.evaluate.FacesFolder;
import dev.gallerist.cli.evaluate.GateTrial;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate gate}: what the quality gate keeps and drops, for choosing its limits. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description = "What the quality gate keeps and drops of labelled photographs as they are, shrunk, blurred and"
                + " darkened, and how often readings are right by the margin of their scores.")
final class EvaluateGate implements Callable<Integer> {

    private final Nets nets;
    private final PrintWriter out;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Pictures and labels.csv with the columns file and expression.")
    private Path data;

    EvaluateGate(Nets nets, PrintWriter out) {
        this.nets = nets;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, ModelUnavailable, SourceUnreadable {
        FacesFolder folder = FacesFolder.read(data);
        QualityGate gate = new QualityGate(QualityGate.Limits.DEFAULT);
        try (GateTrial trial = new GateTrial(nets.yunet(), nets.expressionNamed("expression"), gate)) {
            for (FacesFolder.Picture photograph : folder.pictures()) {
                trial.add(photograph);
            }
            out.println(nets.version("expression") + ", " + QualityGate.Limits.DEFAULT);
            trial.print(out);
        }
        return 0;
    }
}
