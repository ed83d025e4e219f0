package dev.gallerist.roster;

import dev.gallerist.vision.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A way to tell which tracks show the same student. Belongs to one lesson and one thread; forgets everything with them. */
public sealed interface Grouping permits Table1Grouping, TrackGrouping {

    /** At most so many students: a hostile picture must not fill memory. */
    int MOST_STUDENTS = 1000;

    /** Whether identity features of this track's face are worth their time in the picture that comes. */
    boolean wantsFace(Track track);

    /**
     * Who is in this picture.
     *
     * @param tracks the picture's tracks
     * @param faces identity features taken in this picture, by track id
     * @return an identity for each track, in order
     */
    List<Identity> group(List<Track> tracks, Map<Long, Embedding> faces);

    /** Everyone met so far, oldest first; who was merged into another is not among them. */
    List<StudentId> students();

    /** What a student's labels say; empty where none was read or the student is none of {@link #students}. */
    Optional<String> name(StudentId student);

    /** Every reading of a student's labels with the number of pictures it was seen in. */
    Map<String, Integer> names(StudentId student);

    /** The merges since the last call, oldest first. */
    List<Merge> merges();

    /**
     * Forgets identity features: those of the faces on these tracks, and all that are known of these students.
     *
     * @param tracks ids of tracks
     */
    void forgetFaces(Set<Long> tracks, Set<StudentId> students);
}
