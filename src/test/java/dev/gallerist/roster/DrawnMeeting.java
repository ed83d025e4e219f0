package dev.gallerist.roster;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.Tile;
import dev.gallerist.vision.TileLook;
import dev.gallerist.vision.TileName;
import dev.gallerist.vision.Track;
import dev.gallerist.vision.Tracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A meeting for tests of who is who: puts participants into tiles, picture after picture, and asks whose they are. */
final class DrawnMeeting {

    /**
     * Somebody in a tile.
     *
     * @param person whose face; the camera is off where it is empty
     * @param label what is read in this picture; empty where nothing can be read
     * @param photograph how the person looks these minutes
     */
    record Participant(Optional<Integer> person, Optional<String> label, int photograph) {

        static Participant on(int person, String label) {
            return new Participant(Optional.of(person), Optional.ofNullable(label), 0);
        }

        static Participant off(String label) {
            return new Participant(Optional.empty(), Optional.ofNullable(label), 0);
        }

        Participant looking(int otherPhotograph) {
            return new Participant(person, label, otherPhotograph);
        }

        Participant labelled(String other) {
            return new Participant(person, Optional.ofNullable(other), photograph);
        }
    }

    private final Tracker tracker = new Tracker();
    private final TrackGrouping grouping = new TrackGrouping();
    private final WhoIsWho whoIsWho;
    private int facesLooked;
    private final Random moment;

    DrawnMeeting(ClassList list, long seed) {
        this.whoIsWho = new WhoIsWho(grouping, list);
        this.moment = new Random(seed);
    }

    /** How many students there are by now. */
    int students() {
        return grouping.students().size();
    }

    /** Shows one participant alone; whether their face was looked at. */
    boolean asksForFace(Participant alone) {
        int before = facesLooked;
        show(alone);
        return facesLooked > before;
    }

    WhoIsWho whoIsWho() {
        return whoIsWho;
    }

    /** One picture, in tiles of a grid of five columns, empty places left out. */
    List<Identity> show(List<Participant> participants) {
        List<TileName> tiles = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            Participant one = participants.get(i);
            tiles.add(new TileName(
                    new Tile(new PixelBox(i % 5 * 250, i / 5 * 140, 240, 135)),
                    one.person().isPresent() ? TileLook.CAMERA_ON : TileLook.CAMERA_OFF,
                    one.label().map(text -> new NameReading(text, 0.9f))));
        }
        List<Track> tracks = tracker.update(tiles);
        Map<Long, Embedding> faces = new HashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            Participant one = participants.get(i);
            if (one.person().isPresent() && whoIsWho.wantsFace(tracks.get(i))) {
                facesLooked++;
                faces.put(tracks.get(i).id(), Faces.of(one.person().get(), one.photograph(), moment));
            }
        }
        return whoIsWho.settle(tracks, faces);
    }

    List<Identity> show(Participant... participants) {
        return show(List.of(participants));
    }

    /** The same picture several times; the identities of the last. */
    List<Identity> show(int pictures, Participant... participants) {
        for (int i = 1; i < pictures; i++) {
            show(participants);
        }
        return show(participants);
    }

    /** The student in the only tile of the newest picture. */
    static StudentId one(List<Identity> identities) {
        return identities.get(0).student().orElseThrow();
    }
}
