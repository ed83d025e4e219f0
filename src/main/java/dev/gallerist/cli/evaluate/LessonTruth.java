package dev.gallerist.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.lesson.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a composed lesson shows: who is in which tile from when on. Written beside the recording as JSON: {@code segments}, each
 * from {@code t} seconds until the next, with {@code tiles} of {@code name, x, y, w, h, camera}. Immutable.
 */
public final class LessonTruth {

    private static final long LARGEST = 64L << 20;

    /** Times of documents are rounded. */
    private static final double ROUNDING = 1e-6;

    /**
     * One participant's tile.
     *
     * @param camera whether a face is shown
     */
    public record Tile(String name, int x, int y, int width, int height, boolean camera) {

        boolean holds(Place face) {
            double centreX = face.x() + face.width() / 2.0;
            double centreY = face.y() + face.height() / 2.0;
            return centreX >= x && centreX < x + width && centreY >= y && centreY < y + height;
        }
    }

    private final TreeMap<Double, List<Tile>> segments;

    private LessonTruth(TreeMap<Double, List<Tile>> segments) {
        this.segments = segments;
    }

    /** @throws IOException when it is no such file; the message is one sentence */
    public static LessonTruth read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file.getFileName() + " is too large for the truth of a lesson; 64 MB is the most.");
        }
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException broken) {
            throw new IOException(file.getFileName() + " is no JSON; give the truth of the lesson.", broken);
        }
        TreeMap<Double, List<Tile>> segments = new TreeMap<>();
        for (JsonNode segment : root.path("segments")) {
            List<Tile> tiles = new ArrayList<>();
            segment.path("tiles").forEach(tile -> tiles.add(tile(tile)));
            segments.put(segment.path("t").asDouble(), List.copyOf(tiles));
        }
        if (segments.isEmpty()) {
            throw new IOException(file.getFileName() + " tells of no tiles; it needs \"segments\" with \"tiles\".");
        }
        return new LessonTruth(segments);
    }

    private static Tile tile(JsonNode tile) {
        return new Tile(
                tile.path("name").asText(),
                tile.path("x").asInt(),
                tile.path("y").asInt(),
                tile.path("w").asInt(),
                tile.path("h").asInt(),
                tile.path("camera").asBoolean());
    }

    /** The tile that a face lies in at a time. */
    Optional<Tile> tile(double at, Place face) {
        return Optional.ofNullable(segments.floorEntry(at + ROUNDING)).orElse(segments.firstEntry()).getValue().stream()
                .filter(tile -> tile.holds(face))
                .findFirst();
    }

    /** Everybody whose tile was ever there. */
    Set<String> participants() {
        Set<String> names = new HashSet<>();
        segments.values().forEach(tiles -> tiles.forEach(tile -> names.add(tile.name())));
        return names;
    }
}
