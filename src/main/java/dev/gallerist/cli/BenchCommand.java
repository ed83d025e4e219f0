package dev.gallerist.cli;

import dev.gallerist.capture.SourceBroken;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.cli.bench.Bench;
import dev.gallerist.cli.bench.NamesBench;
import dev.gallerist.cli.bench.Table4;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: what nets, names and overlays cost on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure how fast nets run on this machine, and what names and overlays cost; leave it alone"
                + " meanwhile.")
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Options and steps that both measurements share. */
    abstract static class Measurement implements Callable<Integer> {

        private final ModelShelf shelf;
        private final PrintWriter out;
        private final PrintWriter err;

        @Option(names = "--quick", description = "Three short rounds: for a first look, not for quoting.")
        private boolean quick;

        @Option(
                names = "--json",
                paramLabel = "FILE.json",
                description = "Also write the table there, with the time of every round.")
        private Path json;

        Measurement(ModelShelf shelf, PrintWriter out, PrintWriter err) {
            this.shelf = shelf;
            this.out = out;
            this.err = err;
        }

        /** Measures; empty when it was stopped. */
        abstract Optional<Bench.Result> measure(Bench bench) throws ModelUnavailable, IOException;

        /** Refuses options that are wrong, before anything is measured. */
        void check() {}

        @Override
        public Integer call() throws ModelUnavailable, IOException {
            check();
            Optional<DocumentFile> file = DocumentFile.of("--json", json);
            try (StopOnInterrupt interrupt = new StopOnInterrupt(() -> err.println("Stopping without a result."))) {
                Bench bench = new Bench(shelf, quick, err::println, interrupt::stopped);
                Optional<Bench.Result> result = measure(bench);
                if (result.isPresent()) {
                    result.get().lines().forEach(out::println);
                    if (file.isPresent()) {
                        file.get().write(result.get().json());
                    }
                }
                return interrupt.exitCode();
            }
        }
    }

    /** {@code bench nets}: Table 4 of the paper. */
    @Command(
            name = "nets",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Table 4 of the paper on this machine: its nets and our own in turns, on one and two threads, one and 25"
                        + " pictures at once.",
                "A net whose file is not on the shelf has random weights in its published shape, which takes as long to"
                        + " run. All of them need 0.8 GB in the temporary folder and about 5 GB of memory, half as much"
                        + " without vgg16."
            })
    static final class NetsCommand extends Measurement {

        @Option(
                names = "--nets",
                split = ",",
                paramLabel = "NAME",
                description = "Only these of the paper, with commas between: vgg16, resnet18, inceptionv3, senet50,"
                        + " mobilenetv1, b0, b2.")
        private List<String> names;

        NetsCommand(ModelShelf shelf, PrintWriter out, PrintWriter err) {
            super(shelf, out, err);
        }

        @Override
        void check() {
            chosen();
        }

        @Override
        Optional<Bench.Result> measure(Bench bench) throws ModelUnavailable, IOException {
            return bench.nets(chosen());
        }

        private EnumSet<Table4> chosen() {
            if (names == null) {
                return EnumSet.allOf(Table4.class);
            }
            EnumSet<Table4> chosen = EnumSet.noneOf(Table4.class);
            for (String name : names) {
                chosen.add(Table4.named(name)
                        .orElseThrow(() -> new Refused("There is no net " + name + " in Table 4; there are "
                                + String.join(", ", Table4.keys()) + ".")));
            }
            return chosen;
        }
    }

    /** {@code bench expression}: our own nets as lessons run them. */
    @Command(
            name = "expression",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Milliseconds a face of every file of our own expression nets, for one and two workers and"
                    + " batches of 1, 4, 8 and 25; without cutting the faces out.")
    static final class ExpressionCommand extends Measurement {

        ExpressionCommand(ModelShelf shelf, PrintWriter out, PrintWriter err) {
            super(shelf, out, err);
        }

        @Override
        Optional<Bench.Result> measure(Bench bench) throws ModelUnavailable, IOException {
            return bench.expression();
        }
    }

    /** {@code bench names}: what names cost, ours against the text of the whole picture. */
    @Command(
            name = "names",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Processor time a picture that names take in a recorded lesson: finding and reading labels, against"
                            + " reading all text of the picture.")
    static final class NamesCommand implements Callable<Integer> {

        private final Nets nets;
        private final PrintWriter out;
        private final PrintWriter err;

        @Option(
                names = "--lesson",
                required = true,
                paramLabel = "SOURCE",
                description = "A recording, a folder of pictures, or \"demonstration\".")
        private String lesson;

        @Option(
                names = "--fps",
                paramLabel = "N",
                defaultValue = "5",
                description = "Pictures read per second of video, 0.1 to 60 (default: ${DEFAULT-VALUE}).")
        private double picturesPerSecond;

        @Option(names = "--json", paramLabel = "FILE.json", description = "Also write the figures there.")
        private Path json;

        NamesCommand(Nets nets, PrintWriter out, PrintWriter err) {
            this.nets = nets;
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() throws ModelUnavailable, SourceUnreadable, SourceBroken, IOException {
            if (!(picturesPerSecond >= 0.1 && picturesPerSecond <= 60)) {
                throw new Refused("--fps must be 0.1 to 60, not " + picturesPerSecond + ".");
            }
            Optional<DocumentFile> file = DocumentFile.of("--json", json);
            try (StopOnInterrupt interrupt = new StopOnInterrupt(() -> err.println("Stopping without a result."));
                    LessonSources.Opened source = LessonSources.open(lesson, picturesPerSecond, false)) {
                Optional<Bench.Result> result = new NamesBench(nets, interrupt::stopped).of(source.frames());
                if (result.isPresent()) {
                    result.get().lines().forEach(out::println);
                    if (file.isPresent()) {
                        file.get().write(result.get().json());
                    }
                }
                return interrupt.exitCode();
            }
        }
    }
}
