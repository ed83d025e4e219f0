package dev.gallerist.cli;

import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.lesson.LessonDocument;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.pipeline.Instruments;
import dev.gallerist.pipeline.LessonPlan;
import dev.gallerist.pipeline.LessonRun;
import dev.gallerist.pipeline.NamesWish;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import dev.gallerist.pipeline.ProfileChoice;
import dev.gallerist.pipeline.RunReport;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.Strategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyze}: a recording in, a document {@code gallerist.lesson/1} out. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Analyse a recording, a stream or a folder of pictures and write every student's and the group's"
                + " expressions as JSON (gallerist.lesson/1).",
        footer = {
            "",
            "Exit code 0, or 2 with one line on the error stream for what cannot be read; after an interrupt, 128 and the"
                    + " signal's number, with what was read written."
        })
final class AnalyzeCommand implements Callable<Integer> {

    private final Nets nets;
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(
            paramLabel = "SOURCE",
            description = "A recording's path, a stream's address (rtsp, rtmp, http, https), a folder of pictures, or"
                    + " \"demonstration\" for the drawn class.")
    private String source;

    @Option(
            names = "--out",
            paramLabel = "FILE.json",
            description = "Where to write the document; without it, to the standard output.")
    private Path file;

    @Option(names = "--observations", description = "Also list every face of every picture.")
    private boolean observations;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "5",
            description = "Pictures analysed per second of video, 0.1 to 60 (default: ${DEFAULT-VALUE}).")
    private double picturesPerSecond;

    @Option(
            names = "--realtime",
            description = "Play at the pace of the lesson; pictures that come too fast are dropped and counted.")
    private boolean realtime;

    @Option(
            names = "--profile",
            paramLabel = "default|paper|embedded",
            description = "Which models read it. Without it: default, or embedded where models are missing.")
    private Profile profile;

    @Option(
            names = "--expression-model",
            paramLabel = "NAME",
            description = "The expression net, by its name in `models list`, in place of the profile's own; the paper's"
                    + " published nets go with --profile paper.")
    private String expressionModel;

    @Option(
            names = "--grouping",
            paramLabel = "table1|default",
            description =
                    "How to tell who is who: Table 1 of the paper as it is written, or by tracks. Without it: table1"
                            + " with --profile paper, default otherwise.")
    private Strategy grouping;

    @Option(
            names = "--languages",
            paramLabel = "CODES",
            description =
                    "The languages, such as eng+rus, in which Tesseract reads names that the label net is unsure of;"
                            + " without it, English and Russian as far as their data is here.")
    private String languages;

    @Option(
            names = "--class-list",
            paramLabel = "FILE",
            description =
                    "The people to expect, CSV or JSON in UTF-8 (name, aliases, consent): a label that reads nearly"
                            + " like one of them, in this alphabet or the other, is taken for it.")
    private Path classList;

    @Option(
            names = "--own-name",
            paramLabel = "NAME",
            description = "The name on your own tile: it is left out, neither counted nor read.")
    private String ownName;

    AnalyzeCommand(Nets nets, PrintWriter out, PrintWriter err) {
        this.nets = nets;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws SourceUnreadable, ModelUnavailable, IOException {
        if (!(picturesPerSecond >= 0.1 && picturesPerSecond <= 60)) {
            throw new Refused("--fps must be 0.1 to 60, not " + picturesPerSecond + ".");
        }
        Optional<DocumentFile> document = DocumentFile.of("--out", file);
        ClassList expected = classList == null ? ClassList.EMPTY : ClassList.read(classList);
        try (StopOnInterrupt interrupt = new StopOnInterrupt(this::sayStopping);
                LessonSources.Opened opened = LessonSources.open(source, picturesPerSecond, realtime)) {
            Instruments chosen = ProfileChoice.open(wish(), nets);
            Instruments instruments = grouping == null ? chosen : chosen.groupedBy(grouping);
            instruments.notice().ifPresent(err::println);
            write(document, analyse(opened, expected, instruments, interrupt));
            return interrupt.exitCode();
        }
    }

    private ProfileChoice.Wish wish() {
        return new ProfileChoice.Wish(
                Optional.ofNullable(profile),
                Optional.ofNullable(expressionModel),
                new NamesWish(Optional.ofNullable(languages), realtime));
    }

    private void sayStopping() {
        err.println("Stopping after this picture; interrupt again to leave at once without a document.");
    }

    private LessonDocument analyse(
            LessonSources.Opened opened, ClassList expected, Instruments instruments, StopOnInterrupt interrupt) {
        FrameSource frames = opened.frames();
        LessonPlan plan =
                new LessonPlan(LessonId.random(), frames.name(), expected, observations, Optional.ofNullable(ownName));
        try (LessonRun run = new LessonRun(plan, frames, opened.dropped(), instruments, System::nanoTime)) {
            RunProgress progress = new RunProgress(err, frames.length(), System.console() != null);
            LessonFacts facts = run.run(progress, interrupt::stopped);
            RunReport report = run.report();
            progress.done(facts, report);
            return LessonDocument.of(facts, described(frames), described(report), observations);
        }
    }

    private static LessonDocument.Source described(FrameSource frames) {
        return new LessonDocument.Source(
                frames.name(),
                frames.length().map(AnalyzeCommand::seconds).orElse(null),
                frames.size().width(),
                frames.size().height(),
                null);
    }

    private static LessonDocument.Run described(RunReport report) {
        return new LessonDocument.Run(
                report.profile(), report.pictures(), report.wallSeconds(), report.stepMillis(), report.models());
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1e3;
    }

    private void write(Optional<DocumentFile> to, LessonDocument document) throws IOException {
        if (to.isPresent()) {
            to.get().write(document);
        } else {
            out.println(DocumentFile.JSON.writeValueAsString(document));
        }
    }
}
