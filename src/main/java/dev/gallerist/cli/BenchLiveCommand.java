package dev.gallerist.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.cli.bench.Bench;
import dev.gallerist.cli.bench.LiveBench;
import dev.gallerist.inference.ModelUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench live}: what many overlays cost a lesson. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "How many pictures a second a lesson reads without overlays and with many of them, in turns; what each overlay"
                    + " gets, and what the server keeps for them.",
            "The server is this program in a process of its own on a free port: it must be the packaged one. The overlays"
                    + " connect to it over WebSockets and share the machine with it. A round takes two lessons."
        })
final class BenchLiveCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = "--overlays",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many watch, 1 to 2000 (default: ${DEFAULT-VALUE}).")
    private int overlays;

    @Option(
            names = "--never-reading",
            paramLabel = "N",
            description = "How many of them never read (default: a tenth).")
    private Integer neverReading;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often both have their turn, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description =
                    "How long each turn is measured, 5 to 3600 (default: ${DEFAULT-VALUE}); the lesson must last ten"
                            + " seconds longer.")
    private int seconds;

    @Option(
            names = "--lesson",
            paramLabel = "SOURCE",
            defaultValue = LessonSources.DEMONSTRATION,
            description = "A recording, or \"demonstration\", played at its own pace (default: ${DEFAULT-VALUE}).")
    private String lesson;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "Pictures offered per second, 0.1 to 60 (default: ${DEFAULT-VALUE}); more than the machine can read"
                            + " show what overlays cost a lesson that has nothing to spare.")
    private double picturesPerSecond;

    @Option(names = "--json", paramLabel = "FILE.json", description = "Also write the figures of every turn there.")
    private Path json;

    BenchLiveCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws ModelUnavailable, IOException {
        LiveBench.Plan plan = plan();
        Optional<DocumentFile> file = DocumentFile.of("--json", json);
        try (StopOnInterrupt interrupt = new StopOnInterrupt(() -> err.println("Stopping without a result."))) {
            Optional<Bench.Result> result = new LiveBench(plan, err::println, interrupt::stopped).run();
            if (result.isPresent()) {
                result.get().lines().forEach(out::println);
                if (file.isPresent()) {
                    file.get().write(result.get().json());
                }
            }
            return interrupt.exitCode();
        }
    }

    private LiveBench.Plan plan() {
        require("--overlays", overlays, 1, 2000);
        int deaf = neverReading == null ? overlays / 10 : neverReading;
        require("--never-reading", deaf, 0, overlays);
        require("--rounds", rounds, 1, 100);
        require("--seconds", seconds, 5, 3600);
        if (!(picturesPerSecond >= 0.1 && picturesPerSecond <= 60)) {
            throw new Refused("--fps must be 0.1 to 60, not " + picturesPerSecond + ".");
        }
        Map<String, String> settings = new HashMap<>();
        // one more, who looks how far the lesson is
        settings.put("gallerist.live.overlays-at-most", String.valueOf(overlays + 1));
        settings.put("gallerist.lessons.pictures-per-second", String.valueOf(picturesPerSecond));
        return new LiveBench.Plan(overlays, deaf, rounds, seconds, request(settings), settings);
    }

    /** What starts the lesson, and what the server must allow for it. */
    private String request(Map<String, String> settings) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        if (lesson.equals(LessonSources.DEMONSTRATION)) {
            return request.put("demonstration", true).toString();
        }
        Path recording = Path.of(lesson).toAbsolutePath();
        if (!Files.isRegularFile(recording)) {
            throw new Refused("There is no recording " + lesson + "; name a file, or \"demonstration\".");
        }
        settings.put("gallerist.recordings.folders", recording.getParent().toString());
        return request.put("recording", recording.toString()).toString();
    }

    private static void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refused(option + " must be " + least + " to " + most + ", not " + value + ".");
        }
    }
}
