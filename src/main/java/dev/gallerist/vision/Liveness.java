package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells faces of people in front of a camera from photographs and frozen videos: what is alive moves. The face's part of each
 * tile is held against how it looked when it last moved, so that slow movement counts too; only time counts, not the number
 * of pictures. A track is live once it was seen moving, and no longer when it stood still for {@link #STILL_SECONDS}; it is
 * live again with the first picture in which it moves.
 *
 * <p>What it cannot tell: a photograph that somebody moves about, and a loop of recorded video. A pointer that passes over
 * a photograph's face makes it live for three seconds.
 *
 * <p>Belongs to one lesson and one thread. Keeps one small grid per track.
 */
public final class Liveness {

    /** So long stands no one still: on composed lessons everybody moved within two seconds. */
    public static final double STILL_SECONDS = 3;

    /** A face that has so little in common with the one before is another one, such as a picture on the wall. */
    private static final double SAME_FACE = 0.2;

    /** Edges of a tile may be found a little off; farther off the tile has moved. */
    private static final double SAME_PLACE = 0.02;

    private final Map<Long, Watched> watched = new HashMap<>();

    private static final class Watched {
        private PixelBox tile;
        private PixelBox face;
        private LumaGrid look;
        private double movedAt;
        private boolean alive;

        private void look(PixelBox tileNow, PixelBox faceNow, LumaGrid now) {
            tile = tileNow;
            face = faceNow;
            look = now;
        }
    }

    /**
     * Whether the face in this track is alive.
     *
     * @param at seconds; must not fall
     * @param before whether the same person was live a moment ago in another place of the picture; looked at when the track
     *     is new
     */
    public boolean live(double at, Pixels pixels, Track track, FaceDetection face, boolean before) {
        PixelBox tile = track.seen().tile().box();
        PixelBox seen = face.box().intersection(tile).intersection(pixels.size().whole());
        if (seen.area() == 0) {
            return false;
        }
        Watched known = watched.get(track.id());
        if (known == null) {
            watched.put(track.id(), first(at, tile, seen, LumaGrid.of(pixels, seen), before));
            return before;
        }
        boolean samePlace = samePlace(known.tile, tile);
        PixelBox expected = samePlace ? known.face : carried(known.face, known.tile, tile);
        if (expected.overlap(seen) < SAME_FACE) {
            known.look(tile, seen, LumaGrid.of(pixels, seen));
            known.alive = false;
        } else if (movedInside(known.face, known.look, pixels)) {
            if (samePlace || movedInside(expected, known.look, pixels)) {
                known.movedAt = at;
                known.alive = true;
            }
            known.look(tile, seen, LumaGrid.of(pixels, seen));
        }
        return known.alive && at - known.movedAt < STILL_SECONDS;
    }

    /** Forgets all tracks but these. */
    public void keep(Collection<Long> tracks) {
        watched.keySet().retainAll(tracks);
    }

    /**
     * Whether a tile shows nothing, black or one colour, whatever its camera: no face can be in it. Its lower quarter, where
     * labels are, does not count.
     *
     * @param tile inside the picture
     */
    public static boolean blank(Pixels pixels, Tile tile) {
        PixelBox box = tile.box().intersection(pixels.size().whole());
        int border = Math.min(box.width(), box.height()) / 16;
        PixelBox inner = PixelBox.between(
                box.x() + border, box.y() + border, box.right() - border, box.bottom() - box.height() / 4);
        return inner.area() == 0 || LumaGrid.of(pixels, inner).blank();
    }

    private static Watched first(double at, PixelBox tile, PixelBox face, LumaGrid look, boolean before) {
        Watched known = new Watched();
        known.look(tile, face, look);
        known.movedAt = at;
        known.alive = before;
        return known;
    }

    /** Whether more happened than that the whole tile moved. */
    private static boolean movedInside(PixelBox face, LumaGrid before, Pixels pixels) {
        PixelBox inside = face.intersection(pixels.size().whole());
        return inside.area() == 0 || LumaGrid.of(pixels, inside).movedSince(before);
    }

    /** Where a box of the tile lies after the tile moved or became larger. */
    private static PixelBox carried(PixelBox box, PixelBox before, PixelBox now) {
        double across = (double) now.width() / before.width();
        double down = (double) now.height() / before.height();
        return new PixelBox(
                (int) Math.round(now.x() + (box.x() - before.x()) * across),
                (int) Math.round(now.y() + (box.y() - before.y()) * down),
                (int) Math.round(box.width() * across),
                (int) Math.round(box.height() * down));
    }

    private static boolean samePlace(PixelBox before, PixelBox now) {
        double tolerance = Math.max(2, SAME_PLACE * before.width());
        return Math.abs(before.x() - now.x()) <= tolerance
                && Math.abs(before.y() - now.y()) <= tolerance
                && Math.abs(before.right() - now.right()) <= tolerance
                && Math.abs(before.bottom() - now.bottom()) <= tolerance;
    }
}
