package dev.gallerist.pipeline;

import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the faces of a picture into its tiles: one face a tile, the largest, because a second face is no second student. */
final class Tiles {

    private Tiles() {}

    static List<Seen> join(List<Track> tracks, List<FaceDetection> faces) {
        List<Seen> seen = new ArrayList<>(tracks.size());
        for (Track track : tracks) {
            seen.add(new Seen(
                    track, track.seen().look() == TileLook.CAMERA_OFF ? Optional.empty() : largest(track, faces)));
        }
        return seen;
    }

    private static Optional<FaceDetection> largest(Track track, List<FaceDetection> faces) {
        return faces.stream()
                .filter(face -> track.seen().tile().box().contains(face.box().centre()))
                .max(Comparator.comparingLong(face -> face.box().area()));
    }
}
