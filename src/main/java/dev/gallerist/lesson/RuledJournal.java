package dev.gallerist.lesson;

import dev.gallerist.consent.LessonRules;
import dev.gallerist.roster.StudentId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The one door to a journal: tells it only what a lesson's rules let be kept. Single students only where the rules allow it,
 * and of them only who has agreed at that moment; of a group that is too small only counts. Belongs to the lesson's thread.
 */
public final class RuledJournal implements LessonJournal {

    private final LessonJournal inner;
    private final WithinRules within;
    private final Predicate<StudentId> mayKeep;
    private final Set<StudentId> told = new HashSet<>();

    /** @param agreed whether a student has agreed to be read, at this moment */
    public RuledJournal(LessonRules rules, Predicate<StudentId> agreed, LessonJournal inner) {
        this.inner = inner;
        this.within = new WithinRules(rules);
        this.mayKeep = student -> rules.individuals() && agreed.test(student);
    }

    @Override
    public void student(StudentFacts student) {
        if (mayKeep.test(student.id())) {
            told.add(student.id());
            inner.student(student);
        }
    }

    @Override
    public void observed(Observation observation) {
        if (observation.student().filter(mayKeep).isPresent()) {
            inner.observed(observation);
        }
    }

    @Override
    public void sampled(GroupSample sample) {
        inner.sampled(within.group(sample));
    }

    @Override
    public void windowClosed(List<StudentReading> students, GroupReading whole) {
        inner.windowClosed(
                students.stream().filter(r -> mayKeep.test(r.student())).toList(), within.group(whole));
    }

    @Override
    public void merged(StudentId from, StudentId into) {
        if (told.remove(from)) {
            told.add(into);
            inner.merged(from, into);
        }
    }

    /** Told whenever anything may have been told of the student, whatever they say by now. */
    @Override
    public void erased(StudentId student) {
        if (told.remove(student)) {
            inner.erased(student);
        }
    }

    @Override
    public void noted(Cue cue) {
        inner.noted(cue);
    }

    @Override
    public void marked(Mark mark) {
        inner.marked(mark);
    }

    @Override
    public void phase(LessonPhase phase, double at) {
        inner.phase(phase, at);
    }
}
