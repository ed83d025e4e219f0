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
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: trains the classifiers of windows (STAT + SVM). */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Train the classifiers of windows (STAT + SVM).")
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** The command with its two subcommands. */
    static CommandLine with(Nets nets, PrintWriter out, PrintWriter err) {
        return new CommandLine(new TrainCommand())
                .addSubcommand(new Individual(nets, out, err))
                .addSubcommand(new Group(nets, out, err))
                .addSubcommand(new Shipped(nets, out, err));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "individual",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "A linear SVM on the [mean, min, max, std] of one person's features over a clip.")
    static final class Individual extends Training {
        Individual(Nets nets, PrintWriter out, PrintWriter err) {
            super(Subject.INDIVIDUAL, nets, out, err);
        }
    }

    @Command(
            name = "group",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "An SVM with a radial kernel on the two-level [mean, std] of all faces of a clip.")
    static final class Group extends Training {
        Group(Nets nets, PrintWriter out, PrintWriter err) {
            super(Subject.GROUP, nets, out, err);
        }
    }

    /** {@code train shipped}: both classifiers that Gallerist brings, from one composition. */
    @Command(
            name = "shipped",
            mixinStandardHelpOptions = true,
            description = "Both classifiers on clips composed from FER+ faces: files, manifest and the card's figures.")
    static final class Shipped implements Callable<Integer> {

        private final Nets nets;
        private final PrintWriter out;
        private final PrintWriter err;

        @Option(names = "--compose", required = true, paramLabel = "FILE", description = "ferplus.zip")
        private Path ferPlus;

        @Option(
                names = "--out",
                paramLabel = "FOLDER",
                defaultValue = "models/stat",
                description = "Where to write (default: ${DEFAULT-VALUE}).")
        private Path folder;

        Shipped(Nets nets, PrintWriter out, PrintWriter err) {
            this.nets = nets;
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() throws IOException, ModelUnavailable {
            new StatTraining(nets, out, new ClipProgress(err, System.console() != null, System::nanoTime))
                    .onComposed(List.of(Subject.values()), ferPlus, new StatFolder(folder));
            return 0;
        }
    }

    /** Training, whomever it is about. */
    abstract static class Training implements Callable<Integer> {

        private final Subject subject;
        private final Nets nets;
        private final PrintWriter out;
        private final PrintWriter err;

        @ArgGroup(multiplicity = "1")
        private Material material;

        @Mixin
        private ClipOptions clips;

        @Option(
                names = "--out",
                paramLabel = "FOLDER",
                description =
                        "Where to write classifier and manifest, and what was read, so that an interrupted run goes"
                                + " on (default with --compose: models/stat).")
        private Path folder;

        /** Either of the two. */
        static final class Material {
            @Option(
                    names = "--data",
                    paramLabel = "FOLDER",
                    description = "AFEW (individual) or VGAF (group) as it was given out; needs --out.")
            private Path data;

            @Option(
                    names = "--compose",
                    paramLabel = "FILE",
                    description =
                            "ferplus.zip: trains on clips composed from its faces, as the shipped classifiers were.")
            private Path ferPlus;
        }

        Training(Subject subject, Nets nets, PrintWriter out, PrintWriter err) {
            this.subject = subject;
            this.nets = nets;
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() throws IOException, ModelUnavailable {
            StatTraining training =
                    new StatTraining(nets, out, new ClipProgress(err, System.console() != null, System::nanoTime));
            if (material.ferPlus != null) {
                Path into = folder == null ? Path.of("models", "stat") : folder;
                training.onComposed(List.of(subject), material.ferPlus, new StatFolder(into));
                return 0;
            }
            if (folder == null) {
                throw new Refused("Say where to write the classifier with --out FOLDER.");
            }
            StatTraining.Reading reading = clips.reading(nets);
            return ClipRun.of(
                    err,
                    stopped ->
                            training.onClips(subject, material.data, new StatFolder(folder), reading, false, stopped));
        }
    }
}
