package dev.gallerist.cli;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.cli.evaluate.FacesFolder;
import dev.gallerist.cli.evaluate.IdentityTrial;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate identity}: distances of the identity features, for choosing the thresholds of the grouping. */
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        description =
                "How far apart identity features of the same and of different people lie, on photographs as they are"
                        + " and made as small as in a gallery.")
final class EvaluateIdentity implements Callable<Integer> {

    private static final List<Integer> SMALL_FACES = List.of(64, 32);

    private final Nets nets;
    private final PrintWriter out;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "A folder of pictures for each person, and labels.csv with the columns file and expression.")
    private Path data;

    EvaluateIdentity(Nets nets, PrintWriter out) {
        this.nets = nets;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, ModelUnavailable, SourceUnreadable {
        FacesFolder folder = FacesFolder.read(data);
        try (IdentityTrial trial = new IdentityTrial(nets.yunet(), nets.embedder())) {
            out.println(nets.version("mobilefacenet") + ", photographs as they are");
            print(trial, folder, Optional.empty());
            for (int side : SMALL_FACES) {
                out.println("faces of " + side + " pixels");
                print(trial, folder, Optional.of(side));
            }
        }
        return 0;
    }

    private void print(IdentityTrial trial, FacesFolder folder, Optional<Integer> side)
            throws IOException, SourceUnreadable {
        for (FacesFolder.Picture photograph : folder.pictures()) {
            trial.add(photograph, side);
        }
        trial.print(out);
        out.flush();
    }
}
