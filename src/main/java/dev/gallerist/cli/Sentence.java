package dev.gallerist.cli;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.storage.DatabaseUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one sentence for a person. */
final class Sentence {

    private Sentence() {}

    static String of(Throwable problem) {
        return inWords(problem).lines().findFirst().orElse("Something went wrong.");
    }

    /** What is wrong with the arguments, and where help is. */
    static String ofMistake(ParameterException mistake) {
        String help = mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        return mistake.getMessage().lines().findFirst().orElse("That is no command.") + "; see " + help + ".";
    }

    private static String inWords(Throwable problem) {
        if (problem instanceof SourceUnreadable
                || problem instanceof ModelUnavailable
                || problem instanceof DatabaseUnavailable
                || problem instanceof Refused) {
            return problem.getMessage();
        }
        if (problem instanceof OutOfMemoryError) {
            return "There is not enough memory; give Java more with -Xmx.";
        }
        if ((problem instanceof IOException || problem instanceof UncheckedIOException)
                && problem.getMessage() != null) {
            return problem.getMessage();
        }
        return "Something went wrong that should not have: " + problem + ". Please report it.";
    }
}
