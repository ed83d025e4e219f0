package dev.gallerist.cli.server;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An archive of lessons with their students and nothing else, for tests of what stands before it. */
final class ArchiveInMemory implements LessonArchive {

    private final Map<LessonId, KeptLesson> lessons = new LinkedHashMap<>();
    private final Map<LessonId, List<StudentFacts>> students = new HashMap<>();

    /** Keeps a lesson in which people of these names were seen. */
    void keep(KeptLesson lesson, String... names) {
        List<StudentFacts> seen = new ArrayList<>();
        for (String name : names) {
            seen.add(new StudentFacts(
                    new StudentId(seen.size() + 1), Optional.of(name), Map.of(name, 1), 0, lesson.at()));
        }
        lessons.put(lesson.id(), lesson);
        students.put(lesson.id(), seen);
    }

    @Override
    public Optional<KeptLesson> find(LessonId id) {
        return Optional.ofNullable(lessons.get(id));
    }

    @Override
    public List<KeptLesson> list(Optional<String> owner, Optional<String> course, int most) {
        return lessons.values().stream()
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
        return List.of();
    }

    @Override
    public List<GroupSample> samples(LessonId id) {
        return List.of();
    }

    @Override
    public LessonNotes notes(LessonId id) {
        return LessonNotes.NONE;
    }

    @Override
    public List<StudentFacts> students(LessonId id) {
        return List.copyOf(students.getOrDefault(id, List.of()));
    }

    @Override
    public List<StudentReading> readings(LessonId id, StudentId student) {
        return List.of();
    }

    @Override
    public List<Observation> observations(LessonId id, StudentId student) {
        return List.of();
    }

    @Override
    public long remove(LessonId id) {
        return lessons.remove(id) == null ? 0 : 1 + removeIndividuals(id);
    }

    @Override
    public long remove(LessonId id, StudentId student) {
        List<StudentFacts> seen = students.getOrDefault(id, new ArrayList<>());
        int before = seen.size();
        seen.removeIf(each -> each.id().equals(student));
        return before - seen.size();
    }

    @Override
    public long removeIndividuals(LessonId id) {
        return Optional.ofNullable(students.remove(id)).map(List::size).orElse(0);
    }
}
