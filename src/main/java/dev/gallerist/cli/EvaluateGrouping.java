package dev.gallerist.cli;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.cli.evaluate.GroupingScore;
import dev.gallerist.cli.evaluate.LessonTruth;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.lesson.LessonFacts;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonListener;
import dev.gallerist.pipeline.Instruments;
import dev.gallerist.pipeline.LessonPlan;
import dev.gallerist.pipeline.LessonRun;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.Strategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate grouping}: the ways to tell who is who, on the same lessons. */
@Command(
        name = "grouping",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Hold Table 1 of the paper and the default grouping against composed lessons with exact truth: purity,"
                        + " completeness, students, names.")
final class EvaluateGrouping implements Callable<Integer> {

    private static final String PAPER =
            "The paper, on 1700 frames with about five people: 13 clusters by faces alone, 11 by"
                    + " faces and boxes, 5 by faces and names; it gives neither purity nor name accuracy.";

    private final Nets nets;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = "--lessons",
            required = true,
            paramLabel = "FOLDER",
            description = "Recordings NAME.mp4, each with its truth NAME.json.")
    private Path folder;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "5",
            description = "Pictures analysed per second of video, 0.1 to 60 (default: ${DEFAULT-VALUE}).")
    private double picturesPerSecond;

    @Option(
            names = "--profile",
            paramLabel = "default|paper|embedded",
            defaultValue = "default",
            description = "Which models both ways are given (default: ${DEFAULT-VALUE}).")
    private Profile profile;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all figures as JSON.")
    private Path json;

    EvaluateGrouping(Nets nets, PrintWriter out, PrintWriter err) {
        this.nets = nets;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, ModelUnavailable, SourceUnreadable {
        if (!(picturesPerSecond >= 0.1 && picturesPerSecond <= 60)) {
            throw new Refused("--fps must be 0.1 to 60, not " + picturesPerSecond + ".");
        }
        Optional<DocumentFile> document = DocumentFile.of("--json", json);
        List<Path> lessons = lessons();
        Map<String, Map<String, GroupingScore>> all = new LinkedHashMap<>();
        for (Strategy strategy : Strategy.values()) {
            Map<String, GroupingScore> scores = new LinkedHashMap<>();
            for (Path lesson : lessons) {
                err.println(strategy.wireName() + ": " + lesson.getFileName());
                scores.put(lesson.getFileName().toString(), score(lesson, strategy));
            }
            all.put(strategy.wireName(), scores);
            print(strategy, scores);
        }
        out.println(PAPER);
        if (document.isPresent()) {
            document.get().write(all);
        }
        return 0;
    }

    private List<Path> lessons() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refused("There is no folder " + folder + "; give one with recordings and their truth.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> lessons = files.filter(file -> file.toString().endsWith(".mp4"))
                    .filter(file -> Files.isRegularFile(truth(file)))
                    .sorted()
                    .toList();
            if (lessons.isEmpty()) {
                throw new Refused(folder + " holds no lesson NAME.mp4 with its truth NAME.json beside it.");
            }
            return lessons;
        }
    }

    private static Path truth(Path recording) {
        return recording.resolveSibling(recording.getFileName().toString().replaceFirst("mp4$", "json"));
    }

    private GroupingScore score(Path lesson, Strategy strategy) throws IOException, ModelUnavailable, SourceUnreadable {
        LessonTruth truth = LessonTruth.read(truth(lesson));
        LessonPlan plan = new LessonPlan(LessonId.random(), lesson.getFileName().toString(), ClassList.EMPTY, true);
        LessonSources.Opened source = LessonSources.open(lesson.toString(), picturesPerSecond, false);
        try (source) {
            Instruments instruments = profile.open(nets).groupedBy(strategy);
            try (LessonRun run =
                    new LessonRun(plan, source.frames(), source.dropped(), instruments, System::nanoTime)) {
                LessonFacts facts = run.run(LessonListener.NONE, () -> false);
                return GroupingScore.of(truth, facts);
            }
        }
    }

    private void print(Strategy strategy, Map<String, GroupingScore> scores) {
        out.println(strategy.wireName() + ", " + profile.wireName() + " profile, " + picturesPerSecond + " pictures/s");
        out.printf(
                "%-20s %8s %12s %9s %6s %8s %8s %8s%n",
                "lesson", "purity", "completeness", "students", "truly", "named", "wrong", "missing");
        scores.forEach((lesson, score) -> out.printf(
                Locale.ROOT,
                "%-20s %8.4f %12.4f %9d %6d %8.4f %8.4f %8.4f%n",
                lesson,
                score.purity(),
                score.completeness(),
                score.students(),
                score.participants(),
                score.named(),
                score.wrong(),
                score.missing()));
        out.flush();
    }
}
