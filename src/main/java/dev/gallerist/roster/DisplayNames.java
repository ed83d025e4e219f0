package dev.gallerist.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to call each student: as the teacher corrected it, else as the class list has it, else as it was read. Somebody on the
 * list is one student only, and of several students with one name the later ones are numbered: "Anna (2)". Belongs to one
 * lesson and one thread.
 */
final class DisplayNames {

    private final Map<StudentId, String> corrections = new HashMap<>();
    private ClassList expected;
    private Map<StudentId, String> read = Map.of();
    private Map<StudentId, String> shown = Map.of();
    private boolean stale = true;

    DisplayNames(ClassList expected) {
        this.expected = expected;
    }

    void expect(ClassList list) {
        expected = list;
        stale = true;
    }

    void correct(StudentId student, String name) {
        corrections.put(student, ClassList.cleanName(name));
        stale = true;
    }

    /** A correction outlives the student's merging into another one, unless that one was corrected too. */
    void merged(Merge merge) {
        String name = corrections.remove(merge.from());
        if (name != null) {
            corrections.putIfAbsent(merge.into(), name);
        }
        stale = true;
    }

    /** Takes over what is read of everyone by now, oldest student first. */
    void read(Map<StudentId, String> now) {
        stale |= !now.equals(read);
        read = now;
    }

    /** What the teacher said that they are called. */
    Optional<String> corrected(StudentId student) {
        return Optional.ofNullable(corrections.get(student));
    }

    Optional<String> name(StudentId student) {
        if (stale) {
            shown = shown();
            stale = false;
        }
        return Optional.ofNullable(shown.get(student));
    }

    private Map<StudentId, String> shown() {
        Map<StudentId, String> listed = listed();
        Map<StudentId, String> names = new LinkedHashMap<>(corrections);
        Set<String> used = new HashSet<>(corrections.values());
        Set<StudentId> left = new LinkedHashSet<>(read.keySet());
        left.removeAll(corrections.keySet());
        for (StudentId student : left) {
            String name = listed.getOrDefault(student, read.get(student));
            names.put(student, numbered(name, used));
        }
        return names;
    }

    private static String numbered(String name, Set<String> used) {
        String free = name;
        for (int number = 2; !used.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    /** Students by their names on the list: each place on the list goes to the one student who reads most like it. */
    private Map<StudentId, String> listed() {
        List<StudentId> students = new ArrayList<>(read.keySet());
        students.removeAll(corrections.keySet());
        int places = expected.students().size();
        double[][] likeness = new double[students.size()][places];
        for (int i = 0; i < students.size(); i++) {
            for (Map.Entry<Integer, Double> near :
                    expected.near(read.get(students.get(i))).entrySet()) {
                likeness[i][near.getKey()] = 1 - near.getValue();
            }
        }
        int[] place = Assignment.best(likeness);
        Map<StudentId, String> names = new HashMap<>();
        for (int i = 0; i < place.length; i++) {
            if (place[i] >= 0) {
                names.put(students.get(i), expected.students().get(place[i]).name());
            }
        }
        return names;
    }
}
