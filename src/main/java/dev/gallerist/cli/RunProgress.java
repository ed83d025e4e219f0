package dev.gallerist.cli;

import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.pipeline.RunReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows how far an analysis has come: a bar on a terminal, a plain line every ten seconds of video otherwise.
 */
final class RunProgress implements LessonListener {

    private static final int BAR = 30;
    private static final double LINE_EVERY_SECONDS = 10;
    private static final double BAR_EVERY_SECONDS = 0.2;

    private final PrintWriter err;
    private final Optional<Double> length;
    private final boolean terminal;
    private double shownAt = Double.NEGATIVE_INFINITY;

    RunProgress(PrintWriter err, Optional<Duration> length, boolean terminal) {
        this.err = err;
        this.length = length.map(d -> d.toMillis() / 1e3);
        this.terminal = terminal;
    }

    @Override
    public void changed(LessonSnapshot now) {
        if (now.at() - shownAt < (terminal ? BAR_EVERY_SECONDS : LINE_EVERY_SECONDS)) {
            return;
        }
        shownAt = now.at();
        String position = String.format(Locale.ROOT, "%.1f s", now.at())
                + length.map(all -> String.format(Locale.ROOT, " of %.1f s", all))
                        .orElse("");
        String line = String.format(
                Locale.ROOT,
                "%s, %.1f pictures/s, %d students",
                position,
                now.rate(),
                now.students().size());
        if (terminal) {
            err.print("\r" + length.map(all -> bar(now.at() / all) + " ").orElse("") + line + "   ");
            err.flush();
        } else {
            err.println(line);
        }
    }

    private static String bar(double share) {
        int full = (int) Math.round(BAR * Math.max(0, Math.min(1, share)));
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    /** The closing line. */
    void done(LessonFacts facts, RunReport report) {
        if (terminal) {
            err.println();
        }
        err.printf(
                Locale.ROOT,
                "%d pictures in %.1f s (%.1f pictures/s), %d students, %s profile%n",
                report.pictures(),
                report.wallSeconds(),
                report.pictures() / Math.max(1e-9, report.wallSeconds()),
                facts.students().size(),
                report.profile());
        facts.phase().sentence().ifPresent(err::println);
        if (facts.phase() instanceof LessonPhase.Interrupted) {
            err.println("What was read until then is kept.");
        }
    }
}
