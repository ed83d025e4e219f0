package dev.gallerist.lesson;

import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a lesson down as it runs: who was seen when, the readings of closed windows and, where asked for, every single
 * observation. Belongs to the thread that runs the lesson; what it hands out is immutable.
 */
public final class LessonRecord {

    /** More observations than a day of 49 faces at 5 pictures a second has; beyond it only readings are kept. */
    static final int MOST_OBSERVATIONS = 20_000_000;

    private final boolean keepObservations;
    private final Map<StudentId, StudentFacts> students = new LinkedHashMap<>();
    private final List<StudentReading> readings = new ArrayList<>();
    private final List<GroupReading> group = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    public LessonRecord(boolean keepObservations) {
        this.keepObservations = keepObservations;
    }

    /** A student was seen, camera on or off. */
    public void seen(double at, StudentId student, Optional<String> name, Map<String, Integer> names) {
        StudentFacts before = students.get(student);
        double first = before == null ? at : before.firstSeen();
        students.put(student, new StudentFacts(student, name, names, first, at));
    }

    /** A student who was seen is called otherwise now. */
    public void named(StudentId student, Optional<String> name) {
        students.computeIfPresent(
                student, (id, s) -> new StudentFacts(id, name, s.names(), s.firstSeen(), s.lastSeen()));
    }

    /** A face was found and perhaps read. */
    public void observed(Observation observation) {
        if (keepObservations && observations.size() < MOST_OBSERVATIONS) {
            observations.add(observation);
        }
    }

    /** A window closed. */
    public void windowClosed(List<StudentReading> students, GroupReading whole) {
        readings.addAll(students);
        group.add(whole);
    }

    /** Everyone seen so far, in order of first sight. */
    public List<StudentFacts> students() {
        return List.copyOf(students.values());
    }

    /** The group's closed windows, oldest first. */
    public List<GroupReading> group() {
        return List.copyOf(group);
    }

    /** The whole lesson. */
    public LessonFacts facts(LessonPhase phase, List<Moment> moments) {
        return new LessonFacts(phase, students(), readings, group, moments, observations);
    }
}
