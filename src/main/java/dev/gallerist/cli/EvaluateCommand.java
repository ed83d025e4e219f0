package dev.gallerist.cli;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.FaceReading;
import dev.gallerist.cli.evaluate.Confusion;
import dev.gallerist.cli.evaluate.FerPlus;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.vision.FaceCanvas;
import dev.gallerist.vision.FaceDetection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: holds the models against public test sets that the user brings. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Measure the models on public test sets.")
final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code evaluate ferplus}: the expression net on the test fold of FER+. */
    @Command(
            name = "ferplus",
            description = "Accuracy, recall per class and confusion matrix of the expression net on the FER+ test fold,"
                    + " by the majority rule of Barsoum et al. 2016.",
            mixinStandardHelpOptions = true)
    static final class FerPlusCommand implements Callable<Integer> {

        private final Nets nets;
        private final PrintWriter out;

        @Option(
                names = "--data",
                required = true,
                paramLabel = "FILE",
                description = "ferplus.zip with ferplus/fer2013new.csv and ferplus/FER2013Test/*.png")
        private Path data;

        FerPlusCommand(Nets nets, PrintWriter out) {
            this.nets = nets;
            this.out = out;
        }

        @Override
        public Integer call() throws IOException, ModelUnavailable {
            if (!Files.isRegularFile(data)) {
                throw new Refused("There is no file " + data + "; give the path of ferplus.zip with --data.");
            }
            Confusion confusion = new Confusion();
            try (FerPlus set = new FerPlus(data);
                    ExpressionReader reader =
                            nets.expression("expression", FaceCanvas.ofBox(new PixelSize(48, 48)), 8)) {
                set.visitTest((face, truth) -> confusion.add(truth, read(reader, face)));
            }
            out.println(nets.version("expression") + " on the FER+ test fold");
            confusion.print(out);
            return 0;
        }

        private static dev.gallerist.affect.Expression read(ExpressionReader reader, Pixels face) {
            FaceDetection whole = new FaceDetection(face.size().whole(), Optional.empty(), 1);
            List<FaceReading> readings = reader.read(new Frame(0, Duration.ZERO, face), List.of(whole));
            return readings.get(0).scores().top();
        }
    }
}
