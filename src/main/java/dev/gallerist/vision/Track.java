package dev.gallerist.vision;

import java.util.Optional;

/**
 * One participant's tile over time: the same place with the same name. It ends when the tile goes, moves, or gets another
 * name.
 *
 * @param id unique within a lesson
 * @param seen the tile in the newest picture
 * @param name the name that was read for this track, now or before
 * @param pictures how many pictures the track has lasted, at least 1
 */
public record Track(long id, TileName seen, Optional<NameReading> name, int pictures) {

    /** Whether the tile may still show this track's person, by its name. */
    boolean mayShow(TileName tile) {
        return name.isEmpty()
                || tile.name().isEmpty()
                || name.get().text().equals(tile.name().get().text());
    }

    Track continuedBy(TileName tile) {
        return new Track(id, tile, tile.name().or(() -> name), pictures + 1);
    }
}
