package dev.gallerist.pipeline;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the faces of a picture into its tiles: each face into the tile that holds most of it, one face a tile, because a
 * second face is no second student. Which one it is stays from picture to picture ({@link TileFace}). Belongs to one lesson
 * and one thread.
 */
final class Tiles {

    /** Part of a face's box that must lie in its tile: a box reaches over hair and chin, a neighbour's face over the edge. */
    private static final double LEAST_INSIDE = 0.5;

    private Map<Long, TileFace> known = new HashMap<>();

    /** Each track with its participant's face, where every tile may be looked at. */
    List<Seen> join(List<Track> tracks, List<FaceDetection> faces, double at) {
        return join(tracks, Set.of(), faces, at);
    }

    /**
     * Each track with its participant's face; what was found in a closed tile is let go.
     *
     * @param closed tracks whose tiles may not be looked at
     * @param at when the picture was shown, seconds
     */
    List<Seen> join(List<Track> tracks, Set<Long> closed, List<FaceDetection> faces, double at) {
        Map<Long, List<FaceDetection>> inside = new HashMap<>();
        for (FaceDetection face : faces) {
            holder(tracks, face).ifPresent(track -> inside.computeIfAbsent(track.id(), id -> new ArrayList<>())
                    .add(face));
        }
        Map<Long, TileFace> now = new HashMap<>();
        List<Seen> seen = new ArrayList<>(tracks.size());
        for (Track track : tracks) {
            if (closed.contains(track.id())) {
                seen.add(closed(track));
                continue;
            }
            TileFace place = known.getOrDefault(track.id(), new TileFace());
            now.put(track.id(), place);
            seen.add(new Seen(
                    track,
                    place.participant(track.seen().tile().box(), inside.getOrDefault(track.id(), List.of()), at)));
        }
        known = now;
        return seen;
    }

    /** Present, and no more: a camera that is off shows nothing that needs a mask. */
    private static Seen closed(Track track) {
        Seen present = new Seen(track, Optional.empty());
        return track.seen().look() == TileLook.CAMERA_OFF ? present : present.masked();
    }

    /** The tile with a camera that holds the largest part of a face. */
    private static Optional<Track> holder(List<Track> tracks, FaceDetection face) {
        Track holder = null;
        double most = 0;
        for (Track track : tracks) {
            double part = part(face.box(), track.seen().tile().box());
            if (part > most) {
                most = part;
                holder = track;
            }
        }
        return most >= LEAST_INSIDE && holder.seen().look() != TileLook.CAMERA_OFF
                ? Optional.of(holder)
                : Optional.empty();
    }

    private static double part(PixelBox face, PixelBox tile) {
        return face.area() == 0 ? 0 : (double) face.intersection(tile).area() / face.area();
    }
}
