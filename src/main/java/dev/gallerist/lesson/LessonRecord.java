package dev.gallerist.lesson;

import dev.gallerist.affect.TimeWindow;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Writes a lesson down as it runs: who was seen when, the readings of closed windows, what was noted beside them
 * and, where asked for, every single observation. What its rules do not let be kept is neither written down nor told to the
 * journal. Belongs to the thread that runs the lesson; what it hands out is immutable.
 */
public final class LessonRecord {

    /** More observations than a day of 49 faces at 5 pictures a second has; beyond it only readings are kept. */
    static final int MOST_OBSERVATIONS = 20_000_000;

    /** More marks than anybody sets by hand; beyond it none are added. */
    static final int MOST_MARKS = 1000;

    /** Two marks that lie closer, in seconds, are one: a double click, or two overlays of one teacher. */
    static final double SAME_MARK = 1;

    /** A student who stays is told anew after so many seconds. */
    private static final double SEEN_AGAIN = 1;

    private final boolean keepObservations;
    private final WithinRules within;
    private final Predicate<StudentId> agreed;
    private final LessonJournal journal;
    /** Everybody seen, for the live view. */
    private final Map<StudentId, StudentFacts> students = new LinkedHashMap<>();
    /** Who may be kept, as last told. */
    private final Map<StudentId, StudentFacts> kept = new HashMap<>();

    private final List<StudentReading> readings = new ArrayList<>();
    private final List<GroupReading> group = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    /** A lesson that is only written down in memory. */
    public LessonRecord(boolean keepObservations) {
        this(keepObservations, LessonRules.BY_HAND, student -> true, LessonJournal.NONE);
    }

    /**
     * @param keepObservations whether every single observation is listed in {@link #facts}
     * @param rules what may be kept
     * @param agreed whether a student has agreed to be read, at the moment it is asked
     * @param journal is told each fact that may be kept as well
     */
    public LessonRecord(
            boolean keepObservations, LessonRules rules, Predicate<StudentId> agreed, LessonJournal journal) {
        this.keepObservations = keepObservations;
        this.within = new WithinRules(rules);
        this.agreed = agreed;
        this.journal = new RuledJournal(rules, agreed, journal);
    }

    /** A student was seen, camera on or off. */
    public void seen(double at, StudentId student, Optional<String> name, Map<String, Integer> names) {
        StudentFacts before = students.get(student);
        double first = before == null ? at : before.firstSeen();
        StudentFacts now = new StudentFacts(student, name, names, first, at);
        students.put(student, now);
        StudentFacts told = kept.get(student);
        if (told == null || at - told.lastSeen() >= SEEN_AGAIN || !told.name().equals(name)) {
            tell(now);
        }
    }

    private void tell(StudentFacts student) {
        if (agreed.test(student.id())) {
            kept.put(student.id(), student);
            journal.student(student);
        }
    }

    /** Students are called so now, those who have left as well: a teacher corrects names, a second Anna turns up. */
    public void called(Function<StudentId, Optional<String>> names) {
        students.replaceAll((id, facts) -> {
            Optional<String> name = names.apply(id);
            return name.equals(facts.name()) ? facts : facts.called(name);
        });
        students.values().stream()
                .filter(student -> kept.containsKey(student.id()))
                .filter(student -> !kept.get(student.id()).name().equals(student.name()))
                .forEach(this::tell);
    }

    /** A face was found and perhaps read. */
    public void observed(Observation observation) {
        if (keepObservations && observations.size() < MOST_OBSERVATIONS) {
            observations.add(observation);
        }
        journal.observed(observation);
    }

    /** How the group looked in a picture. */
    public void sampled(GroupSample sample) {
        journal.sampled(sample);
    }

    /** A window closed. */
    public void windowClosed(List<StudentReading> students, GroupReading whole) {
        if (within.rules().individuals()) {
            students.stream().filter(r -> agreed.test(r.student())).forEach(readings::add);
        }
        group.add(within.group(whole));
        journal.windowClosed(students, whole);
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
        StudentFacts told = kept.remove(from);
        if (told != null) {
            kept.merge(into, told, LessonRecord::joined);
            kept.computeIfPresent(into, (id, facts) -> facts.of(into));
            journal.student(students.get(into));
        }
        journal.merged(from, into);
    }

    /** Somebody wants nothing kept: what was seen of nobody in particular goes, because it may have been theirs. */
    public void strangersErased() {
        observations.removeIf(seen -> seen.student().isEmpty());
    }

    /** Nothing of a student may be kept: they asked for it, or cannot be told apart from somebody who did. */
    public void erased(StudentId student) {
        students.remove(student);
        kept.remove(student);
        readings.removeIf(reading -> reading.student().equals(student));
        observations.removeIf(seen -> seen.student().filter(student::equals).isPresent());
        journal.erased(student);
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
        journal.noted(cues.get(place));
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
        journal.noted(cue);
        return Optional.of(cue);
    }

    /** The teacher marked this moment, in seconds of the lesson. */
    public void marked(double at) {
        boolean again = !marks.isEmpty() && at - marks.get(marks.size() - 1).at() < SAME_MARK;
        if (!again && marks.size() < MOST_MARKS) {
            Mark mark = new Mark(marks.size() + 1, at);
            marks.add(mark);
            journal.marked(mark);
        }
    }

    /** Where the lesson stands now, in its life and in seconds. */
    public void phase(LessonPhase phase, double at) {
        journal.phase(phase, at);
    }

    /** Nothing follows: who may be kept is told as they were last seen. */
    public void ended() {
        students.values().stream()
                .filter(student -> !student.equals(kept.get(student.id())))
                .forEach(this::tell);
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

    /** The whole lesson, as far as it may be kept. */
    public LessonFacts facts(LessonPhase phase, List<Moment> moments) {
        ended();
        boolean individuals = within.rules().individuals();
        List<StudentFacts> known = students.keySet().stream()
                .filter(kept::containsKey)
                .map(kept::get)
                .toList();
        return new LessonFacts(
                phase,
                individuals ? known : List.of(),
                readings,
                group,
                within.moments(moments),
                individuals ? observations : List.of(),
                notes());
    }
}
