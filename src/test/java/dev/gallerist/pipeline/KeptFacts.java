package dev.gallerist.pipeline;

import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a database would hold that is told a lesson: merges moved, erasures carried out. */
final class KeptFacts implements LessonJournal {

    final Map<StudentId, StudentFacts> students = new LinkedHashMap<>();
    final List<Observation> observations = new ArrayList<>();
    final List<StudentReading> readings = new ArrayList<>();
    final List<GroupReading> group = new ArrayList<>();
    final List<GroupSample> samples = new ArrayList<>();
    final List<LessonPhase> phases = new ArrayList<>();
    int erasures;
    Consumer<String> readingOf = name -> {};

    @Override
    public void student(StudentFacts student) {
        students.put(student.id(), student);
    }

    @Override
    public void observed(Observation observation) {
        observations.add(observation);
    }

    @Override
    public void sampled(GroupSample sample) {
        samples.add(sample);
    }

    @Override
    public void windowClosed(List<StudentReading> closed, GroupReading whole) {
        closed.forEach(r -> readingOf.accept(students.get(r.student()).name().orElseThrow()));
        readings.addAll(closed);
        group.add(whole);
    }

    @Override
    public void merged(StudentId from, StudentId into) {
        StudentFacts gone = students.remove(from);
        if (gone != null) {
            students.putIfAbsent(into, gone);
        }
        observations.replaceAll(o -> o.student().equals(Optional.of(from))
                ? new Observation(o.at(), Optional.of(into), o.place(), o.scores(), o.unreadable())
                : o);
        readings.replaceAll(r -> r.student().equals(from)
                ? new StudentReading(
                        into,
                        r.window(),
                        r.scores(),
                        r.expression(),
                        r.valence(),
                        r.attention(),
                        r.faces(),
                        r.readable())
                : r);
    }

    @Override
    public void erased(StudentId student) {
        erasures++;
        students.remove(student);
        observations.removeIf(o -> o.student().equals(Optional.of(student)));
        readings.removeIf(r -> r.student().equals(student));
    }

    @Override
    public void phase(LessonPhase phase, double at) {
        phases.add(phase);
    }
}
