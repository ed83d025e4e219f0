package dev.gallerist.summary;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Caller;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.review.StudentReview;
import java.util.List;
import java.util.Optional;

/**
 * Deletes what is kept, for good, and gives a receipt for it. Who may ask and whether the lesson still runs was settled before. Safe on
 * any thread; blocking.
 */
public final class Deletions {

    private final LessonArchive archive;
    private final List<Trace> traces;
    private final Receipts receipts;
    private final AuditTrail trail;

    /** @param traces all places beside the archive where something of a lesson is kept */
    public Deletions(LessonArchive archive, List<Trace> traces, Receipts receipts, AuditTrail trail) {
        this.archive = archive;
        this.traces = List.copyOf(traces);
        this.receipts = receipts;
        this.trail = trail;
    }

    /** Deletes a lesson and everything that is kept of it; one that is only planned will not begin. */
    public Receipt lesson(Caller caller, LessonId lesson) {
        return done(caller, "lesson", lesson, everything(lesson), "lesson");
    }

    /** Deletes who took part in a lesson and their readings, and keeps the group's. */
    public Receipt individuals(Caller caller, KeptLesson lesson) {
        return done(caller, "individuals", lesson.id(), archive.removeIndividuals(lesson.id()), "individuals");
    }

    /**
     * Deletes what is kept of a student of a lesson.
     *
     * @param student the student's id as documents write it
     * @return empty where the lesson has no such student
     */
    public Optional<Receipt> student(Caller caller, KeptLesson lesson, String student) {
        return StudentReview.find(archive, lesson.id(), student)
                .map(known -> done(
                        caller, "student", lesson.id(), archive.remove(lesson.id(), known.id()), "student " + student));
    }

    /** Everything of a lesson, in all tables; returns how many rows that were. The archive comes last: it takes the traces out of the files. */
    long everything(LessonId lesson) {
        // the traces twice: a message may be put in while the archive still has the lesson
        return removed(lesson) + archive.remove(lesson) + removed(lesson);
    }

    private long removed(LessonId lesson) {
        return traces.stream().mapToLong(trace -> trace.remove(lesson)).sum();
    }

    private Receipt done(Caller caller, String kind, LessonId lesson, long rows, String detail) {
        Receipt receipt = receipts.write(kind, lesson.value(), rows);
        trail.note(new AuditEvent(
                caller.subject(),
                AuditEvent.Action.DELETED,
                lesson.value(),
                detail + ", " + rows + " rows, receipt " + receipt.id()));
        return receipt;
    }
}
