package dev.gallerist.summary;

import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An archive in memory, filled by tests. One thread at a time. */
public final class ArchivedLessons implements LessonArchive {

    /** What is kept of one lesson; tests add to it. */
    public static final class Kept {
        public KeptLesson lesson;
        public final List<GroupReading> group = new ArrayList<>();
        public final List<GroupSample> samples = new ArrayList<>();
        public final List<StudentFacts> students = new ArrayList<>();
        public final List<StudentReading> readings = new ArrayList<>();
        public final List<Observation> observations = new ArrayList<>();
        public LessonNotes notes = LessonNotes.NONE;
    }

    private final Map<LessonId, Kept> lessons = new LinkedHashMap<>();

    /** A new lesson, as it is. */
    public Kept add(KeptLesson lesson) {
        Kept kept = new Kept();
        kept.lesson = lesson;
        lessons.put(lesson.id(), kept);
        return kept;
    }

    @Override
    public Optional<KeptLesson> find(LessonId id) {
        return Optional.ofNullable(lessons.get(id)).map(kept -> kept.lesson);
    }

    @Override
    public List<KeptLesson> list(Optional<String> owner, Optional<String> course, int most) {
        return lessons.values().stream()
                .map(kept -> kept.lesson)
                .filter(lesson ->
                        owner.isEmpty() || owner.get().equals(lesson.terms().owner()))
                .filter(lesson ->
                        course.isEmpty() || course.equals(lesson.terms().course()))
                .sorted(Comparator.comparing(KeptLesson::began).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<GroupReading> group(LessonId id) {
        return List.copyOf(of(id).group);
    }

    @Override
    public List<GroupSample> samples(LessonId id) {
        return List.copyOf(of(id).samples);
    }

    @Override
    public LessonNotes notes(LessonId id) {
        return of(id).notes;
    }

    @Override
    public List<StudentFacts> students(LessonId id) {
        return List.copyOf(of(id).students);
    }

    @Override
    public List<StudentReading> readings(LessonId id, StudentId student) {
        return of(id).readings.stream()
                .filter(reading -> reading.student().equals(student))
                .toList();
    }

    @Override
    public List<Observation> observations(LessonId id, StudentId student) {
        return of(id).observations.stream()
                .filter(seen -> seen.student().equals(Optional.of(student)))
                .toList();
    }

    @Override
    public long remove(LessonId id) {
        Kept gone = lessons.remove(id);
        return gone == null ? 0 : 1 + gone.group.size() + gone.samples.size() + individuals(gone);
    }

    @Override
    public long remove(LessonId id, StudentId student) {
        Kept kept = of(id);
        long before = individuals(kept);
        kept.students.removeIf(known -> known.id().equals(student));
        kept.readings.removeIf(reading -> reading.student().equals(student));
        kept.observations.removeIf(seen -> seen.student().equals(Optional.of(student)));
        return before - individuals(kept);
    }

    @Override
    public long removeIndividuals(LessonId id) {
        Kept kept = of(id);
        long rows = individuals(kept);
        kept.students.clear();
        kept.readings.clear();
        kept.observations.clear();
        return rows;
    }

    private static long individuals(Kept kept) {
        return (long) kept.students.size() + kept.readings.size() + kept.observations.size();
    }

    private Kept of(LessonId id) {
        return lessons.getOrDefault(id, new Kept());
    }
}
