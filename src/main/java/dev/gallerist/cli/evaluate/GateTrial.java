package dev.gallerist.cli.evaluate;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.affect.QualityGate;
import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceDetector;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the quality gate makes of labelled photographs, as they are and spoilt, and how often readings are right by the margin
 * of their scores. Belongs to one thread.
 */
public final class GateTrial implements AutoCloseable {

    private static final double STEP = 0.05;

    private final FaceFinder finder;
    private final ExpressionReader reader;
    private final QualityGate gate;
    private final Map<String, Map<Optional<Obstacle>, Integer>> judged = new LinkedHashMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private int withoutFace;
    private int damaged;
    private final List<Long> nanos = new ArrayList<>();

    private record Reading(double margin, boolean right) {}

    /**
     * @param detector closed with this
     * @param reader closed with this
     * @throws SourceUnreadable when the video libraries, which decode the pictures, cannot be loaded
     */
    public GateTrial(FaceDetector detector, ExpressionReader reader, QualityGate gate) throws SourceUnreadable {
        this.finder = new FaceFinder(detector);
        this.reader = reader;
        this.gate = gate;
    }

    /** Looks at a photograph, and at what is left of it after each spoiling. */
    public void add(FacesFolder.Picture photograph) throws IOException {
        try {
            Pixels pixels = finder.decode(photograph);
            Optional<FaceDetection> face = finder.find(pixels);
            if (face.isEmpty()) {
                withoutFace++;
                return;
            }
            Spoiling.ALL.forEach(spoiling -> judge(spoiling, spoiling.how().to(pixels, face.get())));
            ExpressionScores scores = reader.read(FaceFinder.frame(pixels), List.of(face.get()))
                    .get(0)
                    .scores();
            readings.add(new Reading(scores.margin(), scores.top() == photograph.truth()));
        } catch (SourceUnreadable unreadable) {
            damaged++;
        }
    }

    private void judge(Spoiling spoiling, Spoiling.Spoilt spoilt) {
        Frame frame = FaceFinder.frame(spoilt.picture());
        long from = System.nanoTime();
        Optional<Obstacle> obstacle =
                gate.judge(frame, spoilt.face(), frame.size().whole()).obstacle();
        nanos.add(System.nanoTime() - from);
        judged.computeIfAbsent(spoiling.words(), w -> new LinkedHashMap<>()).merge(obstacle, 1, Integer::sum);
    }

    /** Share of the photographs whose face passes the gate after a spoiling, 0 to 1; 0 when there are none. */
    double readable(Spoiling spoiling) {
        Map<Optional<Obstacle>, Integer> counts = judged.getOrDefault(spoiling.words(), Map.of());
        int all = counts.values().stream().mapToInt(n -> n).sum();
        return all == 0 ? 0 : (double) counts.getOrDefault(Optional.<Obstacle>empty(), 0) / all;
    }

    /** Photographs with a face. */
    public int faces() {
        return readings.size();
    }

    /** Prints both tables, in Markdown. */
    public void print(PrintWriter out) {
        out.printf("%d photographs with a face, %d without, %d damaged%n%n", faces(), withoutFace, damaged);
        out.print("| photograph | readable |");
        List<Obstacle> obstacles = List.of(Obstacle.values()).subList(0, Obstacle.UNSURE.ordinal());
        obstacles.forEach(obstacle -> out.printf(" %s |", obstacle.words()));
        out.printf("%n|---|---|%s%n", "---|".repeat(obstacles.size()));
        judged.forEach((words, counts) -> {
            int all = counts.values().stream().mapToInt(n -> n).sum();
            out.printf(Locale.ROOT, "| %s | %.1f %% |", words, percent(counts, Optional.empty(), all));
            obstacles.forEach(o -> out.printf(Locale.ROOT, " %.1f %% |", percent(counts, Optional.of(o), all)));
            out.println();
        });
        out.printf(Locale.ROOT, "%n%.0f microseconds a judgement (median)%n%n", medianNanos() / 1e3);
        printMargins(out);
        out.flush();
    }

    private static double percent(Map<Optional<Obstacle>, Integer> counts, Optional<Obstacle> what, int all) {
        return 100.0 * counts.getOrDefault(what, 0) / all;
    }

    private long medianNanos() {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L);
    }

    private void printMargins(PrintWriter out) {
        out.printf("| margin from | readings | right | at or above | right of those |%n|---|---|---|---|---|%n");
        for (int i = 0; i < 1 / STEP; i++) {
            double least = i * STEP;
            List<Reading> above =
                    readings.stream().filter(r -> r.margin() >= least).toList();
            List<Reading> here =
                    above.stream().filter(r -> r.margin() < least + STEP).toList();
            out.printf(
                    Locale.ROOT,
                    "| %.2f | %d | %.1f %% | %.1f %% | %.1f %% |%n",
                    least,
                    here.size(),
                    right(here),
                    100.0 * above.size() / Math.max(1, faces()),
                    right(above));
        }
    }

    private static double right(List<Reading> some) {
        return 100.0 * some.stream().filter(Reading::right).count() / Math.max(1, some.size());
    }

    /** Frees the decoder, the detector and the reader. */
    @Override
    public void close() {
        finder.close();
        reader.close();
    }
}
