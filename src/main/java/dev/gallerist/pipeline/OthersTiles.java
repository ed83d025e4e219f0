package dev.gallerist.pipeline;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.roster.TextDistance;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.TileName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out the tile that carries one name, the teacher's own. Where it was found it stays left out while its label cannot
 * be read; of several names nearly like it only the nearest is the own one. Belongs to one lesson and one thread; closes
 * what it reads with.
 */
final class OthersTiles implements TileNames {

    /** One letter in five may be read wrongly. */
    private static final double NEARLY = 0.2;

    private static final double SAME_PLACE = 0.7;

    private final TileNames all;
    private final String ownName;
    private Optional<PixelBox> place = Optional.empty();

    /** The least distance at which the own name was read so far: a name further off is somebody else's. */
    private double nearest = NEARLY;

    OthersTiles(TileNames all, String ownName) {
        this.all = all;
        this.ownName = ownName.strip();
    }

    @Override
    public List<TileName> read(Frame frame, List<FaceDetection> faces) {
        List<TileName> tiles = new ArrayList<>(all.read(frame, faces));
        Optional<TileName> own = byName(tiles).or(() -> inPlace(tiles));
        own.ifPresent(tiles::remove);
        place = own.map(tile -> tile.tile().box());
        return tiles;
    }

    private Optional<TileName> byName(List<TileName> tiles) {
        Optional<TileName> own = tiles.stream()
                .filter(tile -> distance(tile) <= nearest)
                .min(Comparator.comparingDouble(this::distance));
        own.ifPresent(tile -> nearest = distance(tile));
        return own;
    }

    private Optional<TileName> inPlace(List<TileName> tiles) {
        return place.flatMap(box -> tiles.stream()
                .filter(tile -> tile.tile().box().overlap(box) >= SAME_PLACE)
                .filter(tile -> tile.name().isEmpty() || distance(tile) <= NEARLY)
                .findFirst());
    }

    private double distance(TileName tile) {
        return tile.name()
                .map(NameReading::text)
                .map(text -> TextDistance.between(text, ownName))
                .orElse(1.0);
    }

    @Override
    public void close() {
        all.close();
    }
}
