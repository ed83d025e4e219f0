package dev.gallerist.lesson.store;

import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.GroupSample;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.StudentFacts;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes one batch of one lesson within a transaction. Belongs to one thread. */
final class BatchWriting {

    private final Handle handle;
    private final Run run;
    private final SqlJournal.Batch batch;
    private final KnownStudents students;
    private final List<Observation> faces = new ArrayList<>();
    private final List<StudentReading> readings = new ArrayList<>();
    private final List<GroupSample> samples = new ArrayList<>();
    private final Set<Integer> told = new LinkedHashSet<>();
    private final Map<Integer, Cue> cues = new LinkedHashMap<>();
    private boolean erased;
    private Optional<LessonPhase> phase = Optional.empty();
    /** Of the rows of packed facts; several where students turned out to be one, or were erased. */
    private long part;

    BatchWriting(Handle handle, Run run, SqlJournal.Batch batch, KnownStudents students) {
        this.handle = handle;
        this.run = run;
        this.batch = batch;
        this.students = students;
        // parts of one batch have numbers of their own, between those of this and the next
        this.part = batch.number() * 1_000_000;
    }

    /** What is known of the students afterwards. */
    KnownStudents students() {
        return students;
    }

    /** Whether somebody's facts were deleted, whose traces are to go as well. */
    boolean erased() {
        return erased;
    }

    /** The phase that the lesson turned to, if it turned. */
    Optional<LessonPhase> phase() {
        return phase;
    }

    /** Writes the batch, unless that was done or its lesson is deleted. */
    void write(Instant now) {
        double until = batch.facts().stream().mapToDouble(Fact::until).max().orElse(0);
        if (!LessonRows.touch(handle, run.lesson(), batch.number(), until, now)) {
            return;
        }
        batch.facts().forEach(this::take);
        settle();
        cues.values().forEach(cue -> StoredNotes.cue(handle, run, cue));
        phase.ifPresent(turned -> LessonRows.turn(handle, run.lesson(), turned, now));
        if (phase.filter(LessonPhase::last).isPresent()) {
            pack();
            Endings.settle(handle, run.lesson());
        } else if (batch.number() % Strips.BATCHES == 0) {
            pack();
        }
    }

    private void take(Fact fact) {
        if (fact instanceof Fact.Known known) {
            know(known.student());
        } else if (fact instanceof Fact.Face face) {
            faces.add(face.seen());
        } else if (fact instanceof Fact.Sampled sampled) {
            samples.add(sampled.sample());
        } else if (fact instanceof Fact.Closed closed) {
            readings.addAll(closed.students());
            StoredNotes.window(handle, run.lesson(), closed.whole());
        } else if (fact instanceof Fact.Merged merged) {
            merge(stored(merged.from()), stored(merged.into()));
        } else if (fact instanceof Fact.Erased gone) {
            erase(stored(gone.student()));
        } else if (fact instanceof Fact.Noted noted) {
            cues.merge(noted.cue().number(), noted.cue(), BatchWriting::laterCue);
        } else if (fact instanceof Fact.Marked marked) {
            StoredNotes.mark(handle, run, marked.mark());
        } else if (fact instanceof Fact.Turned turned) {
            phase = Optional.of(turned.phase());
        }
    }

    private void know(StudentFacts facts) {
        int number = stored(facts.id());
        StudentFacts shifted = new StudentFacts(
                new StudentId(number), facts.name(), facts.names(), facts.firstSeen(), facts.lastSeen());
        students.told(number, shifted);
        told.add(number);
    }

    /** The later word counts; what the teacher said stays. */
    private static Cue laterCue(Cue before, Cue later) {
        return later.answer().isPresent()
                ? later
                : before.answer().map(later::answered).orElse(later);
    }

    /** Brings the rows up to what was taken so far. */
    private void settle() {
        List<PackedSights.Sight> sights = new ArrayList<>();
        for (int number : told) {
            if (students.differs(number)) {
                put(number);
            } else {
                double lastSeen = students.newest(number).orElseThrow().lastSeen();
                sights.add(new PackedSights.Sight(number - run.students(), lastSeen));
            }
        }
        part++;
        Strips.add(handle, run, part, PackedFaces.FACES, faces);
        Strips.add(handle, run, part, PackedReadings.READINGS, readings);
        Strips.add(handle, run, part, PackedSamples.SAMPLES, samples);
        Strips.add(handle, run, part, PackedSights.SIGHTS, sights);
        told.clear();
        faces.clear();
        readings.clear();
        samples.clear();
    }

    private void put(int number) {
        StudentRows.put(handle, run, number, students.newest(number).orElseThrow());
        students.stands(number);
    }

    private void pack() {
        students.behind().forEach((number, facts) -> {
            StudentRows.update(handle, run.lesson(), number, facts);
            students.stands(number);
        });
        Strips.pack(handle, run.lesson());
    }

    /** What is known of who stays may be of both already: names are not counted twice. */
    private void merge(int from, int into) {
        settle();
        pack();
        Optional<StudentFacts> gone = students.newest(from);
        Strips.move(handle, run.lesson(), from, into);
        StudentRows.remove(handle, run.lesson(), from);
        students.forget(from);
        gone.ifPresent(facts -> {
            students.told(
                    into,
                    students.newest(into)
                            .map(stays -> KnownStudents.joined(stays, facts, Integer::max))
                            .orElse(as(into, facts)));
            put(into);
        });
    }

    private static StudentFacts as(int number, StudentFacts facts) {
        return new StudentFacts(
                new StudentId(number), facts.name(), facts.names(), facts.firstSeen(), facts.lastSeen());
    }

    private void erase(int student) {
        settle();
        pack();
        for (int number : StudentRows.samePerson(handle, run.lesson(), student)) {
            Endings.remove(handle, run.lesson(), number);
            students.forget(number);
        }
        Strips.remove(handle, run.lesson(), student);
        students.forget(student);
        erased = true;
    }

    private int stored(StudentId student) {
        return student.number() + run.students();
    }
}
