package dev.gallerist.cli;

import dev.gallerist.inference.ModelPlaces;
import dev.gallerist.inference.ModelShelf;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program. Without arguments, or with {@code serve}, it is the server; every other command runs without starting one.
 */
@QuarkusMain
public final class Gallerist {

    /** Nothing could be done; the error stream says why in one sentence. */
    static final int REFUSED = 2;

    private Gallerist() {}

    /** Runs the command that the arguments name and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        // into the log, not onto the error stream, where one sentence is meant to stand
        System.setProperty("org.bytedeco.javacpp.logger", "slf4j");
        if (arguments.length == 0 || arguments[0].equals("serve") && arguments.length == 1) {
            serve(arguments);
            return;
        }
        System.exit(run(arguments, utf8(System.out), utf8(System.err)));
    }

    /** Serves until somebody asks to stop; then the lessons end before the Java machine goes down. */
    private static void serve(String[] arguments) {
        // never closed: the signals are the server's as long as the process lives
        new StopOnInterrupt(Quarkus::asyncExit);
        Quarkus.run(arguments);
    }

    private static PrintWriter utf8(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs a command and returns its exit code: 0, or 2 with one sentence on {@code err}. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        try {
            Path here = Path.of("").toAbsolutePath();
            return run(arguments, ModelPlaces.fromEnvironment(System.getenv(), here), out, err);
        } catch (ModelUnavailable e) {
            err.println(e.getMessage());
            return REFUSED;
        }
    }

    /** The same with models from these places. */
    static int run(String[] arguments, ModelPlaces places, PrintWriter out, PrintWriter err) {
        ModelShelf shelf = new ModelShelf(places, new FetchProgress(err, System.console() != null));
        try {
            return commands(shelf, out, err).execute(arguments);
        } catch (Error fault) {
            // picocli lets errors pass; they too end in a sentence
            err.println(Sentence.of(fault));
            return REFUSED;
        }
    }

    private static CommandLine commands(ModelShelf shelf, PrintWriter out, PrintWriter err) {
        Nets nets = new Nets(shelf);
        CommandLine evaluate = new CommandLine(new EvaluateCommand())
                .addSubcommand(new EvaluateFerPlus(nets, out))
                .addSubcommand(new EvaluateFaces(nets, out))
                .addSubcommand(new EvaluateGate(nets, out))
                .addSubcommand(new EvaluateIdentity(nets, out))
                .addSubcommand(new EvaluateGrouping(nets, out, err))
                .addSubcommand(new EvaluateClipsCommand.Afew(nets, out, err))
                .addSubcommand(new EvaluateClipsCommand.Vgaf(nets, out, err));
        CommandLine bench = new CommandLine(new BenchCommand())
                .addSubcommand(new BenchCommand.NetsCommand(shelf, out, err))
                .addSubcommand(new BenchCommand.ExpressionCommand(shelf, out, err))
                .addSubcommand(new BenchCommand.NamesCommand(nets, out, err))
                .addSubcommand(new BenchLiveCommand(out, err));
        return new CommandLine(new Root())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new AnalyzeCommand(nets, out, err))
                .addSubcommand(new ModelsCommand(shelf, out, System.console() != null))
                .addSubcommand(evaluate)
                .addSubcommand(TrainCommand.with(nets, out, err))
                .addSubcommand(bench)
                .addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new AuditCommand.Verify(out)))
                .addSubcommand(new ResetTokenCommand(out))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((mistake, wrong) -> {
                    CommandLine command = mistake.getCommandLine();
                    command.getErr().println(Sentence.ofMistake(mistake));
                    return REFUSED;
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    command.getErr().println(Sentence.of(problem));
                    return REFUSED;
                });
    }

    /** The program's help. */
    @Command(
            name = "gallerist",
            mixinStandardHelpOptions = true,
            version = "Gallerist 0.1",
            description = {
                "Reads the gallery view of online lessons: who is there, and how the faces look.",
                "Emotion recognition of students is prohibited in schools and training in the EU (AI Act, Article 5(1)(f));"
                        + " read the README before you point it at people."
            })
    static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Listed for the help; {@link #main} starts the server before commands are parsed. */
    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            description = "Serve the pages and the API on port 8080 (the default command).")
    static final class ServeCommand implements Runnable {
        @Override
        public void run() {
            throw new Refused("serve takes no arguments; settings go into config/application.properties.");
        }
    }
}
