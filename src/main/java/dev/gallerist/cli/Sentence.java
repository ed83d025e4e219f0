package dev.gallerist.cli;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.inference.ModelUnavailable;
import java.io.IOException;

/** Turns what went wrong into one sentence for a person. */
final class Sentence {

    private Sentence() {}

    static String of(Throwable problem) {
        if (problem instanceof SourceUnreadable || problem instanceof ModelUnavailable || problem instanceof Refused) {
            return problem.getMessage();
        }
        if (problem instanceof OutOfMemoryError) {
            return "There is not enough memory; give Java more with -Xmx.";
        }
        if (problem instanceof IOException && problem.getMessage() != null) {
            return problem.getMessage();
        }
        return "Something went wrong that should not have: " + problem + ". Please report it.";
    }
}
