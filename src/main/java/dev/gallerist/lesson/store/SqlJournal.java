package dev.gallerist.lesson.store;

import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.GroupReading;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.LessonJournal;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.Mark;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects a lesson's facts until they are written. The lesson's thread lays them in, the writing thread takes them out: neither
 * waits for longer than the other needs to exchange a list. Bounded: while the database does not answer, single faces are let go first.
 */
final class SqlJournal implements LessonJournal {

    /** Some three minutes of 49 students at 5 pictures a second; about 25 MB. */
    static final int SMALL_FACTS_AT_MOST = 50_000;

    /** Windows, cues and marks are few: days of them fit in what is left. */
    private static final int FACTS_AT_MOST = 60_000;

    /** Who writes. */
    interface Writer {
        /** This journal has something to write. Returns at once. */
        void waits(SqlJournal journal);

        /** Something had to be let go. Returns at once. */
        void dropped();
    }

    /**
     * Facts that are written in one go, or not at all.
     *
     * @param number 1 for the lesson's first, one more for each after it, also when it goes on
     */
    record Batch(long number, List<Fact> facts) {}

    private final Run run;
    private final Writer writer;
    private List<Fact> fresh = new ArrayList<>();
    private Optional<Batch> taken = Optional.empty();
    private long batches;
    /** Belongs to the writing thread. */
    private KnownStudents students = new KnownStudents();

    /** @param batches how many batches of the lesson were written before */
    SqlJournal(Run run, long batches, Writer writer) {
        this.run = run;
        this.batches = batches;
        this.writer = writer;
    }

    Run run() {
        return run;
    }

    /** What is to be written next: what could not be written before comes first, and alone. */
    synchronized Optional<Batch> take() {
        if (taken.isEmpty() && !fresh.isEmpty()) {
            taken = Optional.of(new Batch(++batches, fresh));
            fresh = new ArrayList<>();
        }
        return taken;
    }

    /** A copy of what stands in the rows of students, to be changed while a batch is written. */
    KnownStudents students() {
        return students.copy();
    }

    /** What was taken is written. */
    void written(KnownStudents now) {
        students = now;
        boolean more;
        synchronized (this) {
            taken = Optional.empty();
            more = !fresh.isEmpty();
        }
        if (more) {
            writer.waits(this);
        }
    }

    private void add(Fact fact) {
        boolean taken;
        synchronized (this) {
            // what keeps a person's facts apart, or deletes them, is never let go
            boolean must = fact instanceof Fact.Erased || fact instanceof Fact.Merged || fact instanceof Fact.Turned;
            taken = must || fresh.size() < (fact.small() ? SMALL_FACTS_AT_MOST : FACTS_AT_MOST);
            if (taken) {
                fresh.add(fact);
            }
        }
        if (taken) {
            writer.waits(this);
        } else {
            writer.dropped();
        }
    }

    @Override
    public void student(StudentFacts student) {
        add(new Fact.Known(student));
    }

    @Override
    public void observed(Observation observation) {
        if (observation.student().isPresent()) {
            add(new Fact.Face(observation));
        }
    }

    @Override
    public void sampled(GroupSample sample) {
        add(new Fact.Sampled(sample));
    }

    @Override
    public void windowClosed(List<StudentReading> students, GroupReading whole) {
        add(new Fact.Closed(List.copyOf(students), whole));
    }

    @Override
    public void merged(StudentId from, StudentId into) {
        add(new Fact.Merged(from, into));
    }

    @Override
    public void erased(StudentId student) {
        add(new Fact.Erased(student));
    }

    @Override
    public void noted(Cue cue) {
        add(new Fact.Noted(cue));
    }

    @Override
    public void marked(Mark mark) {
        add(new Fact.Marked(mark));
    }

    @Override
    public void phase(LessonPhase phase, double at) {
        add(new Fact.Turned(phase, at));
    }
}
