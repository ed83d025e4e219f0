package dev.gallerist.roster;

import dev.gallerist.vision.Track;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in the picture and what to call them: a grouping, the teacher's class list and the teacher's corrections. Belongs to
 * one lesson and one thread.
 */
public final class WhoIsWho {

    private final Grouping grouping;
    private final DisplayNames names;
    private final Map<StudentId, StudentId> mergedInto = new HashMap<>();
    private List<Merge> merges = List.of();

    /**
     * @param grouping decides; belongs to this
     * @param expected names that readings are held against
     */
    public WhoIsWho(Grouping grouping, ClassList expected) {
        this.grouping = grouping;
        this.names = new DisplayNames(expected);
    }

    /**
     * The teacher's class list, from now on; what was read before is held against it too. On the lesson's own thread.
     *
     * @param list replaces the one before
     */
    public void expect(ClassList list) {
        names.expect(list);
    }

    /**
     * The teacher says who a student is. That wins over labels and class list until the lesson ends. On the lesson's own
     * thread.
     *
     * @param student one of this lesson; where they were merged into another one, that one is renamed; a stranger's
     *     id changes nothing
     * @param name as it should appear, not blank, at most {@link ClassList#LONGEST_NAME} letters
     * @throws IllegalArgumentException when the name is blank or too long, in one sentence
     */
    public void rename(StudentId student, String name) {
        StudentId now = current(student);
        if (grouping.students().contains(now)) {
            names.correct(now, name);
        }
    }

    /** Whether identity features of this track's face are worth their time in the picture that comes. */
    public boolean wantsFace(Track track) {
        return grouping.wantsFace(track);
    }

    /**
     * Who is in this picture.
     *
     * @param tracks the picture's tracks; what is known of others that were there before goes to their students
     * @param faces identity features taken in this picture, by track id
     * @return an identity for each track, in order
     */
    public List<Identity> settle(List<Track> tracks, Map<Long, Embedding> faces) {
        List<Identity> identities = grouping.group(tracks, faces);
        merges = grouping.merges();
        for (Merge merge : merges) {
            mergedInto.put(merge.from(), merge.into());
            names.merged(merge);
        }
        Map<StudentId, String> read = new LinkedHashMap<>();
        grouping.students().forEach(s -> grouping.name(s).ifPresent(name -> read.put(s, name)));
        names.read(read);
        return identities;
    }

    /** Which students the newest picture showed to be one, oldest first; records follow them before they take it in. */
    public List<Merge> merges() {
        return merges;
    }

    /** The student as whom somebody is known by now, after all merges. */
    public StudentId current(StudentId student) {
        StudentId now = student;
        while (mergedInto.containsKey(now)) {
            now = mergedInto.get(now);
        }
        return now;
    }

    /** What to call a student: as corrected, as on the class list, or as read; empty where no label could be read. */
    public Optional<String> name(StudentId student) {
        return names.name(current(student));
    }

    /** Every reading of a student's labels with the number of pictures it was seen in. */
    public Map<String, Integer> names(StudentId student) {
        return grouping.names(current(student));
    }

    /** Everyone met so far, oldest first; who was merged into another is not among them. */
    public List<StudentId> students() {
        return grouping.students();
    }

    /** What a student's labels say themselves, whatever the class list or the teacher says. */
    public Optional<String> read(StudentId student) {
        return grouping.name(current(student));
    }

    /** What the teacher said that a student is called. */
    public Optional<String> corrected(StudentId student) {
        return names.corrected(current(student));
    }

    /**
     * Forgets the identity features of faces that may not be looked at.
     *
     * @param tracks what they show now
     * @param students whose they were
     */
    public void forgetFaces(Set<Long> tracks, Set<StudentId> students) {
        grouping.forgetFaces(tracks, students);
    }
}
