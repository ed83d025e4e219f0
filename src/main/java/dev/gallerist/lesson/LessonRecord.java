package dev.gallerist.lesson;

import dev.gallerist.affect.TimeWindow;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a lesson down as it runs: who was seen when, the readings of closed windows, what was noted beside them
 * and, where asked for, every single observation. Belongs to the thread that runs the lesson; what it hands out is immutable.
 */
public final class LessonRecord {

    /** More observations than a day of 49 faces at 5 pictures a second has; beyond it only readings are kept. */
    static final int MOST_OBSERVATIONS = 20_000_000;

    /** More marks than anybody sets by hand; beyond it none are added. */
    static final int MOST_MARKS = 1000;

    /** Two marks that lie closer, in seconds, are one: a double click, or two overlays of one teacher. */
    static final double SAME_MARK = 1;

    private final boolean keepObservations;
    private final LessonJournal journal;
    private final Map<StudentId, StudentFacts> students = new LinkedHashMap<>();
    private final List<StudentReading> readings = new ArrayList<>();
    private final List<GroupReading> group = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    /** A lesson that is only written down in memory. */
    public LessonRecord(boolean keepObservations) {
        this(keepObservations, LessonJournal.NONE);
    }

    /**
     * @param keepObservations whether every single observation is listed in {@link #facts}
     * @param journal is told each fact as well
     */
    public LessonRecord(boolean keepObservations, LessonJournal journal) {
        this.journal = journal;
        this.keepObservations = keepObservations;
    }

    /** A student was seen, camera on or off. */
    public void seen(double at, StudentId student, Optional<String> name, Map<String, Integer> names) {
        StudentFacts before = students.get(student);
        double first = before == null ? at : before.firstSeen();
        students.put(student, new StudentFacts(student, name, names, first, at));
    }

    /** Students are called so now, those who have left as well: a teacher corrects names, a second Anna turns up. */
    public void called(Function<StudentId, Optional<String>> names) {
        students.replaceAll((id, facts) -> {
            Optional<String> name = names.apply(id);
            return name.equals(facts.name()) ? facts : facts.called(name);
        });
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

    /**
     * One student turned out to be another: everything written down of the first is the second's from now on. Where both
     * have a reading of one window the one of more faces stays.
     *
     * @param from whose id is no more
     * @param into whose id stays
     */
    public void merged(StudentId from, StudentId into) {
        StudentFacts gone = students.remove(from);
        if (gone == null) {
            return;
        }
        students.merge(into, gone, LessonRecord::joined);
        students.computeIfPresent(into, (id, facts) -> facts.of(into));
        readings.replaceAll(reading -> reading.student().equals(from) ? reading.of(into) : reading);
        keepLargest(into);
        observations.replaceAll(seen -> seen.student().filter(from::equals).isPresent() ? seen.of(into) : seen);
    }

    private static StudentFacts joined(StudentFacts stays, StudentFacts gone) {
        Map<String, Integer> names = new LinkedHashMap<>(stays.names());
        gone.names().forEach((name, times) -> names.merge(name, times, Integer::sum));
        return new StudentFacts(
                stays.id(),
                stays.name().or(gone::name),
                names,
                Math.min(stays.firstSeen(), gone.firstSeen()),
                Math.max(stays.lastSeen(), gone.lastSeen()));
    }

    private void keepLargest(StudentId student) {
        Map<TimeWindow, StudentReading> largest = new HashMap<>();
        List<StudentReading> own =
                readings.stream().filter(r -> r.student().equals(student)).toList();
        own.forEach(r -> largest.merge(r.window(), r, (a, b) -> a.faces() >= b.faces() ? a : b));
        readings.removeIf(r -> r.student().equals(student) && largest.get(r.window()) != r);
    }

    /** A cue began, goes on or is over; what the teacher said to it stays. */
    public void noted(Cue cue) {
        int place = cue.number() - 1;
        if (place == cues.size()) {
            cues.add(cue);
        } else {
            Optional<CueAnswer> said = cues.get(place).answer();
            cues.set(place, said.map(cue::answered).orElse(cue));
        }
    }

    /**
     * The teacher said something to a cue; the last answer counts.
     *
     * @return the cue, answered; empty where there is none of that number
     */
    public Optional<Cue> answered(int number, CueAnswer answer) {
        if (number < 1 || number > cues.size()) {
            return Optional.empty();
        }
        Cue cue = cues.get(number - 1).answered(answer);
        cues.set(number - 1, cue);
        return Optional.of(cue);
    }

    /** The teacher marked this moment, in seconds of the lesson. */
    public void marked(double at) {
        boolean again = !marks.isEmpty() && at - marks.get(marks.size() - 1).at() < SAME_MARK;
        if (!again && marks.size() < MOST_MARKS) {
            marks.add(new Mark(marks.size() + 1, at));
        }
    }

    /** What was noted so far. */
    public LessonNotes notes() {
        return new LessonNotes(cues, marks);
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
        return new LessonFacts(phase, students(), readings, group, moments, observations, notes());
    }
}
