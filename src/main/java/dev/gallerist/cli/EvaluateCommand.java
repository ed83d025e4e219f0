package dev.gallerist.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
}
