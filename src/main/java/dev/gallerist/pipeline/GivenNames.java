package dev.gallerist.pipeline;

import dev.gallerist.frame.Frame;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import java.util.List;
import java.util.Optional;

/** Tiles and names of a picture whose source knows them: nothing need be found or read. */
final class GivenNames {

    private static final float CERTAIN = 1;

    private GivenNames() {}

    /** The frame's own tiles; empty where it names none. */
    static List<TileName> of(Frame frame) {
        return frame.tiles().stream()
                .map(tile -> new TileName(
                        new Tile(tile.box()),
                        tile.cameraOn() ? TileLook.CAMERA_ON : TileLook.CAMERA_OFF,
                        Optional.of(new NameReading(tile.name(), CERTAIN))))
                .toList();
    }
}
