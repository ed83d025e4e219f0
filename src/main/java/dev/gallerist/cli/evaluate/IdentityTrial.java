package dev.gallerist.cli.evaluate;

import dev.gallerist.capture.SourceUnreadable;
import dev.gallerist.frame.Pixels;
import dev.gallerist.roster.Embedding;
import dev.gallerist.roster.FaceEmbedder;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceDetector;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far apart the identity features of the same and of different people lie: what the thresholds of the grouping are chosen
 * by. Whose a photograph is says the folder it lies in. Belongs to one thread.
 */
public final class IdentityTrial implements AutoCloseable {

    private static final double[] SHARES = {0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999};
    private static final double LOWEST = 0.5;
    private static final double HIGHEST = 1.5;

    private final FaceFinder finder;
    private final FaceEmbedder embedder;
    private final List<Known> known = new ArrayList<>();

    private record Known(String identity, Embedding face) {}

    /**
     * @param detector closed with this
     * @param embedder closed with this
     * @throws SourceUnreadable when the video libraries, which decode the pictures, cannot be loaded
     */
    public IdentityTrial(FaceDetector detector, FaceEmbedder embedder) throws SourceUnreadable {
        this.embedder = embedder;
        this.finder = new FaceFinder(detector);
    }

    /**
     * Takes the face of one more photograph in; one without a face says nothing.
     *
     * @param side shorter side in pixels that its face is brought to first; empty for the photograph as it is
     * @throws SourceUnreadable when the picture is damaged
     */
    public void add(FacesFolder.Picture picture, Optional<Integer> side) throws IOException, SourceUnreadable {
        Pixels photograph = finder.decode(picture);
        Optional<Pixels> sized = side.isEmpty()
                ? Optional.of(photograph)
                : finder.find(photograph)
                        .flatMap(face -> WebcamTile.of(photograph, face.box(), side.get()))
                        .map(WebcamTile::photograph);
        sized.ifPresent(pixels -> finder.find(pixels).ifPresent(face -> add(picture, pixels, face)));
    }

    private void add(FacesFolder.Picture picture, Pixels pixels, FaceDetection face) {
        String identity = picture.name().replaceFirst("/[^/]*$", "");
        known.add(new Known(
                identity,
                embedder.embed(FaceFinder.frame(pixels), List.of(face)).get(0)));
    }

    /** Prints the distances of all pairs, and forgets them. */
    public void print(PrintWriter out) {
        double[] same = distances(true);
        double[] different = distances(false);
        out.println(known.size() + " faces of "
                + known.stream().map(Known::identity).distinct().count() + " people");
        out.printf(Locale.ROOT, "%-10s %8s %6s %6s", "pairs", "count", "mean", "sd");
        for (double share : SHARES) {
            out.printf(Locale.ROOT, " %5.1f%%", 100 * share);
        }
        out.println();
        row(out, "same", same);
        row(out, "different", different);
        out.printf(Locale.ROOT, "%-10s %12s %18s%n", "distance", "same farther", "different nearer");
        for (double limit = LOWEST; limit <= HIGHEST + 1e-9; limit += 0.05) {
            out.printf(
                    Locale.ROOT,
                    "%-10.2f %11.3f%% %17.4f%%%n",
                    limit,
                    100 * (1 - below(same, limit)),
                    100 * below(different, limit));
        }
        known.clear();
    }

    private double[] distances(boolean same) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (known.get(i).identity().equals(known.get(j).identity()) == same) {
                    all.add(known.get(i).face().distance(known.get(j).face()));
                }
            }
        }
        return all.stream().mapToDouble(d -> d).sorted().toArray();
    }

    private static void row(PrintWriter out, String pairs, double[] sorted) {
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double variance = Arrays.stream(sorted)
                .map(d -> (d - mean) * (d - mean))
                .average()
                .orElse(Double.NaN);
        out.printf(Locale.ROOT, "%-10s %8d %6.3f %6.3f", pairs, sorted.length, mean, Math.sqrt(variance));
        for (double share : SHARES) {
            out.printf(
                    Locale.ROOT,
                    " %6.3f",
                    sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))]);
        }
        out.println();
    }

    private static double below(double[] sorted, double limit) {
        return sorted.length == 0
                ? Double.NaN
                : (double) Arrays.stream(sorted).filter(d -> d <= limit).count() / sorted.length;
    }

    @Override
    public void close() {
        finder.close();
        embedder.close();
    }
}
