package dev.gallerist.cli.train;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far a reading of clips has come: a bar on a terminal, a line every fifty clips otherwise. */
public final class ClipProgress {

    private static final int BAR = 30;
    private static final int LINE_EVERY = 50;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long began;

    /** @param nanoTime the wall clock, in nanoseconds from an arbitrary moment */
    public ClipProgress(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /** One more is done. */
    void step(String what, int done, int all) {
        double seconds = Math.max(1e-9, (nanoTime.getAsLong() - began) / 1e9);
        String line = String.format(Locale.ROOT, "%s: %d of %d, %.1f s", what, done, all, seconds);
        if (terminal) {
            int full = (int) ((long) BAR * done / all);
            err.print("\r[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + line + "   "
                    + (done == all ? "\n" : ""));
            err.flush();
        } else if (done % LINE_EVERY == 0 || done == all) {
            err.println(line);
        }
    }

    /** Something to say in a line of its own. */
    void say(String sentence) {
        err.println(sentence);
    }
}
