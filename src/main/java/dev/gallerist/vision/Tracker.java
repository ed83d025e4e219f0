package dev.gallerist.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows tiles from picture to picture. A gallery's tiles stand still until the whole layout changes, so that place and
 * name are enough: a tile that overlaps a track's last place and does not contradict its name continues it. Belongs to one
 * lesson and one thread.
 */
public final class Tracker {

    private static final double SAME_PLACE = 0.7;

    private List<Track> tracks = List.of();
    private long nextId = 1;

    /** The tracks of the newest picture, one for each tile, in the order of the tiles. */
    public List<Track> update(List<TileName> tiles) {
        List<Track> before = new ArrayList<>(tracks);
        List<Track> now = new ArrayList<>(tiles.size());
        for (TileName tile : tiles) {
            Optional<Track> same = before.stream()
                    .filter(track ->
                            track.seen().tile().box().overlap(tile.tile().box()) >= SAME_PLACE)
                    .filter(track -> track.mayShow(tile))
                    .findFirst();
            same.ifPresent(before::remove);
            now.add(same.map(track -> track.continuedBy(tile))
                    .orElseGet(() -> new Track(nextId++, tile, tile.name(), 1)));
        }
        tracks = List.copyOf(now);
        return tracks;
    }
}
