package dev.gallerist.cli;

import dev.gallerist.inference.ModelUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

/** Runs what reads clip after clip, so that an interrupt ends it after a clip and it can go on later. */
@FunctionalInterface
interface ClipRun {

    /**
     * Reads clips until all are read or {@code stopped}.
     *
     * @return false when it was stopped
     */
    boolean run(BooleanSupplier stopped) throws IOException, ModelUnavailable;

    /** Runs it and returns the exit code. */
    static int of(PrintWriter err, ClipRun run) throws IOException, ModelUnavailable {
        Runnable sayStopping = () -> err.println("Stopping after this clip; the same command goes on from there.");
        try (StopOnInterrupt interrupt = new StopOnInterrupt(sayStopping)) {
            run.run(interrupt::stopped);
            return interrupt.exitCode();
        }
    }
}
