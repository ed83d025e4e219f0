package dev.gallerist.cli;

import dev.gallerist.inference.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Shows a download: a bar that is drawn over itself on a terminal, one line when it begins elsewhere. Hears from the
 * download's thread while the command's thread waits for it.
 */
final class FetchProgress implements Progress, AutoCloseable {

    private static final int BAR = 30;
    private static final int MEGABYTE = 1_000_000;

    private final PrintWriter out;
    private final boolean terminal;
    private String file = "";
    private long shown = -1;

    FetchProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void received(String file, long received, long total) {
        if (!file.equals(this.file)) {
            close();
            this.file = file;
            if (!terminal) {
                out.println("fetching " + file + (total > 0 ? ", " + megabytes(total) : ""));
            }
        }
        long step = total > 0 ? received * BAR / total : received / MEGABYTE;
        if (terminal && step != shown) {
            shown = step;
            out.print("\r" + bar(received, total));
        }
        out.flush();
    }

    /** Ends the line of a bar, if one is drawn. */
    @Override
    public synchronized void close() {
        if (shown >= 0) {
            out.println();
            out.flush();
        }
        shown = -1;
        file = "";
    }

    private String bar(long received, long total) {
        if (total <= 0) {
            return file + " " + megabytes(received);
        }
        int full = (int) Math.min(BAR, received * BAR / total);
        return file + " [" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + megabytes(received) + " of "
                + megabytes(total);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }
}
