package dev.gallerist.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.capture.FrameSource;
import dev.gallerist.capture.SourceBroken;
import dev.gallerist.frame.Frame;
import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.LabelledTiles;
import dev.gallerist.pipeline.NamesWish;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.Profile;
import dev.gallerist.pipeline.TileNames;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceDetector;
import dev.gallerist.vision.Tile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What names cost in a lesson: processor time of our way (labels found and read, each once) against that of reading all text
 * of the picture as the paper's prototype does, in the same run. Both work on the thread that measures; the times of the
 * processor count, not the clock's, so that other programs disturb little. Belongs to one thread.
 */
public final class NamesBench {

    /** All text of a picture takes about half a second; every so manieth picture is enough. */
    private static final int WHOLE_FRAME_EVERY = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Nets nets;
    private final BooleanSupplier stopped;

    private final Spent tiles = new Spent();
    private final Spent labels = new Spent();
    private final Spent wholeFrame = new Spent();

    /** Processor time of so many pictures. */
    private static final class Spent {
        private int pictures;
        private long nanos;
        private long most;

        void add(long spent) {
            pictures++;
            nanos += spent;
            most = Math.max(most, spent);
        }

        double mean() {
            return pictures == 0 ? 0 : nanos / (double) TimeUnit.MILLISECONDS.toNanos(1) / pictures;
        }

        double worst() {
            return most / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
    }

    /** @param stopped asked before each picture; when it says yes there is no result */
    public NamesBench(Nets nets, BooleanSupplier stopped) {
        this.nets = nets;
        this.stopped = stopped;
    }

    /**
     * Reads the names of a whole lesson.
     *
     * @return empty when it was stopped
     * @throws ModelUnavailable when names cannot be read on this machine
     * @throws SourceBroken when the source stops in the middle
     */
    public Optional<Bench.Result> of(FrameSource frames) throws ModelUnavailable, SourceBroken {
        try (LabelledTiles ours = LabelledTiles.open(nets, NamesWish.USUAL);
                TileNames papers = Profile.PAPER.names(nets, NamesWish.USUAL);
                FaceDetector faces = Profile.EMBEDDED.detector(nets)) {
            Optional<Frame> next = frames.next();
            for (int picture = 0; next.isPresent(); picture++, next = frames.next()) {
                if (stopped.getAsBoolean()) {
                    return Optional.empty();
                }
                measure(next.get(), ours);
                if (picture % WHOLE_FRAME_EVERY == 0) {
                    measure(next.get(), papers, faces.detect(next.get()));
                }
            }
            return Optional.of(result());
        }
    }

    private void measure(Frame frame, LabelledTiles ours) {
        long before = THREADS.getCurrentThreadCpuTime();
        List<Tile> found = ours.tiles(frame);
        long between = THREADS.getCurrentThreadCpuTime();
        ours.names(frame, found);
        tiles.add(between - before);
        labels.add(THREADS.getCurrentThreadCpuTime() - between);
    }

    /** Without a face the prototype reads nothing: such a picture is no measurement. */
    private void measure(Frame frame, TileNames papers, List<FaceDetection> faces) {
        if (!faces.isEmpty()) {
            long before = THREADS.getCurrentThreadCpuTime();
            papers.read(frame, faces);
            wholeFrame.add(THREADS.getCurrentThreadCpuTime() - before);
        }
    }

    private Bench.Result result() throws ModelUnavailable {
        Machine machine = Machine.here();
        Columns columns = new Columns(1)
                .row(List.of("names by", "pictures", "CPU ms a picture", "most", "times"))
                .row(row("labels, found and read", labels))
                .row(row("all text of the picture", wholeFrame))
                .row(row("(finding the tiles)", tiles));
        List<String> lines = new ArrayList<>(List.of(machine.inWords(), ""));
        lines.addAll(columns.lines());
        ObjectNode json = JSON.createObjectNode();
        json.set("machine", JSON.valueToTree(machine));
        describe(json.putObject("labels"), labels);
        describe(json.putObject("wholeFrame"), wholeFrame);
        describe(json.putObject("tiles"), tiles);
        return new Bench.Result(List.copyOf(lines), json);
    }

    private List<String> row(String way, Spent spent) {
        return List.of(
                way,
                String.valueOf(spent.pictures),
                number(spent.mean()),
                number(spent.worst()),
                labels.mean() == 0 ? "-" : String.format(Locale.ROOT, "%.2f", spent.mean() / labels.mean()));
    }

    private static void describe(ObjectNode into, Spent spent) {
        into.put("pictures", spent.pictures)
                .put("cpuMillisPerPicture", spent.mean())
                .put("most", spent.worst());
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
