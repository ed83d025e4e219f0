package dev.gallerist.roster;

import dev.gallerist.vision.NameReading;
import dev.gallerist.vision.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles for each track which student it shows. Identity belongs to the track, not to the picture: a few embeddings are
 * taken while a track is young, then none. Belongs to one lesson and one thread.
 */
public final class WhoIsWho {

    /** Embeddings taken per track. */
    public static final int FACES_PER_TRACK = 5;

    private final Table1Grouping grouping;
    private ClassList expected;
    private final Map<StudentId, String> corrections = new HashMap<>();
    private final Map<Long, Settled> settled = new HashMap<>();

    private static final class Settled {
        private StudentId student;
        private boolean byName;
        private int faces;
    }

    /**
     * @param grouping decides; belongs to this
     * @param expected names that readings are held against
     */
    public WhoIsWho(Table1Grouping grouping, ClassList expected) {
        this.grouping = grouping;
        this.expected = expected;
    }

    /** Whether an embedding of this track's face is still worth its time. */
    public boolean wantsFace(Track track) {
        Settled known = settled.get(track.id());
        return known == null || known.faces < FACES_PER_TRACK;
    }

    /**
     * Who is in this picture.
     *
     * @param tracks the picture's tracks; what is known of others is forgotten
     * @param faces embeddings taken in this picture, by track id
     * @return a student for each track in order; empty while there is nothing to go by
     */
    public List<Optional<StudentId>> settle(List<Track> tracks, Map<Long, Embedding> faces) {
        settled.keySet().retainAll(tracks.stream().map(Track::id).toList());
        Set<StudentId> taken = new HashSet<>();
        List<Track> open = new ArrayList<>();
        for (Track track : tracks) {
            Settled known = settled.computeIfAbsent(track.id(), id -> new Settled());
            if (faces.containsKey(track.id())) {
                known.faces++;
            }
            boolean nameCameLater = !known.byName && track.name().isPresent();
            if (known.student == null || nameCameLater) {
                open.add(track);
            } else {
                taken.add(known.student);
                grouping.add(known.student, sighting(track, faces));
            }
        }
        settleOpen(open, taken, faces);
        return tracks.stream()
                .map(track -> Optional.ofNullable(settled.get(track.id()).student))
                .toList();
    }

    private void settleOpen(List<Track> open, Set<StudentId> taken, Map<Long, Embedding> faces) {
        List<Sighting> sightings = open.stream().map(t -> sighting(t, faces)).toList();
        List<Optional<StudentId>> students = grouping.group(sightings, taken);
        for (int i = 0; i < open.size(); i++) {
            Settled known = settled.get(open.get(i).id());
            known.student = students.get(i).orElse(known.student);
            known.byName = open.get(i).name().isPresent();
        }
    }

    private static Sighting sighting(Track track, Map<Long, Embedding> faces) {
        return new Sighting(track.name().map(NameReading::text), Optional.ofNullable(faces.get(track.id())));
    }

    /**
     * The teacher's class list, from now on; what was read before is held against it too. On the lesson's own thread.
     *
     * @param list replaces the one before
     */
    public void expect(ClassList list) {
        expected = list;
    }

    /**
     * The teacher says who a student is. That wins over labels and class list until the lesson ends. On the lesson's own
     * thread.
     *
     * @param student one of this lesson, whatever it was merged into; others are ignored
     * @param name as it should appear, not blank, at most {@link ClassList#LONGEST_NAME} letters
     * @throws IllegalArgumentException when the name is blank or too long, in one sentence
     */
    public void rename(StudentId student, String name) {
        corrections.put(student, ClassList.cleanName(name));
    }

    /** A student's name: the teacher's correction, else the one on the class list that the label reads like, else the one read most often. */
    public Optional<String> name(StudentId student) {
        if (corrections.containsKey(student)) {
            return Optional.of(corrections.get(student));
        }
        Optional<String> read = grouping.name(student);
        return read.flatMap(expected::match).or(() -> read);
    }

    /** Every name read for a student with how often. */
    public Map<String, Integer> names(StudentId student) {
        return grouping.names(student);
    }
}
