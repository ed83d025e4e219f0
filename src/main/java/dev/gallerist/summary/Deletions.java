package dev.gallerist.summary;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Caller;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.review.StudentReview;
import dev.gallerist.summary.webhook.Outbox;
import java.util.Optional;

/**
 * Deletes what is kept, for good, and gives a receipt for it. Who may ask and whether the lesson still runs was settled before. Safe on
 * any thread; blocking.
 */
public final class Deletions {

    private final LessonArchive archive;
    private final TeacherNotes notes;
    private final Outbox outbox;
    private final Receipts receipts;
    private final AuditTrail trail;

    public Deletions(LessonArchive archive, TeacherNotes notes, Outbox outbox, Receipts receipts, AuditTrail trail) {
        this.archive = archive;
        this.notes = notes;
        this.outbox = outbox;
        this.receipts = receipts;
        this.trail = trail;
    }

    /** Deletes a lesson and everything that is kept of it. */
    public Receipt lesson(Caller caller, KeptLesson lesson) {
        return done(caller, "lesson", lesson, everything(lesson.id()), "lesson");
    }

    /** Deletes who took part in a lesson and their readings, and keeps the group's. */
    public Receipt individuals(Caller caller, KeptLesson lesson) {
        return done(caller, "individuals", lesson, archive.removeIndividuals(lesson.id()), "individuals");
    }

    /**
     * Deletes what is kept of a student of a lesson.
     *
     * @param student the student's id as documents write it
     * @return empty where the lesson has no such student
     */
    public Optional<Receipt> student(Caller caller, KeptLesson lesson, String student) {
        return StudentReview.find(archive, lesson.id(), student)
                .map(known ->
                        done(caller, "student", lesson, archive.remove(lesson.id(), known.id()), "student " + student));
    }

    /** Everything of a lesson, in all tables; returns how many rows that were. The archive comes last: it takes the traces out of the files. */
    long everything(LessonId lesson) {
        long rows = notes.remove(lesson) + outbox.remove(lesson) + archive.remove(lesson);
        // a message may have been put in while the archive still had the lesson
        return rows + outbox.remove(lesson);
    }

    private Receipt done(Caller caller, String kind, KeptLesson lesson, long rows, String detail) {
        Receipt receipt = receipts.write(kind, lesson.id().value(), rows);
        trail.note(new AuditEvent(
                caller.subject(),
                AuditEvent.Action.DELETED,
                lesson.id().value(),
                detail + ", " + rows + " rows, receipt " + receipt.id()));
        return receipt;
    }
}
