package dev.gallerist.cli;

import dev.gallerist.affect.stat.Subject;
import dev.gallerist.cli.train.ClipProgress;
import dev.gallerist.cli.train.StatFolder;
import dev.gallerist.cli.train.StatTraining;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate afew|vgaf}: the paper's Tables 2 and 3 on sets that users bring, for they need a signed licence. */
abstract class EvaluateClipsCommand implements Callable<Integer> {

    private final Subject subject;
    private final Nets nets;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "The set as it was given out: its training and validation parts.")
    private Path data;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write the classifier, and what was read, so that an interrupted run goes on.")
    private Path folder;

    @Mixin
    private ClipOptions clips;

    private EvaluateClipsCommand(Subject subject, Nets nets, PrintWriter out, PrintWriter err) {
        this.subject = subject;
        this.nets = nets;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, ModelUnavailable {
        StatTraining.Reading reading = clips.reading(nets);
        StatTraining training =
                new StatTraining(nets, out, new ClipProgress(err, System.console() != null, System::nanoTime));
        return ClipRun.of(
                err, stopped -> training.onClips(subject, data, new StatFolder(folder), reading, true, stopped));
    }

    @Command(
            name = "afew",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Table 2: trains STAT + SVM with Train_AFEW, measures it on Val_AFEW.")
    static final class Afew extends EvaluateClipsCommand {
        Afew(Nets nets, PrintWriter out, PrintWriter err) {
            super(Subject.INDIVIDUAL, nets, out, err);
        }
    }

    @Command(
            name = "vgaf",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Table 3: trains STAT + SVM with VGAF's Train, measures it on its Val.")
    static final class Vgaf extends EvaluateClipsCommand {
        Vgaf(Nets nets, PrintWriter out, PrintWriter err) {
            super(Subject.GROUP, nets, out, err);
        }
    }
}
