package dev.gallerist.summary;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.review.Attendance;
import dev.gallerist.lesson.review.Headline;
import dev.gallerist.lesson.review.LessonReview;
import dev.gallerist.lesson.review.MomentRule;
import dev.gallerist.lesson.review.StudentReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts summaries together for who may see them, and writes down who saw what. A lesson of somebody else is as good as none. Safe on any
 * thread; blocking.
 */
public final class Summaries {

    /** Lessons of a class that are compared: a term of weekly lessons. */
    private static final int LONGEST_TREND = 20;

    private final LessonArchive archive;
    private final TeacherNotes notes;
    private final Supplier<Policy> policy;
    private final AuditTrail trail;

    public Summaries(LessonArchive archive, TeacherNotes notes, Supplier<Policy> policy, AuditTrail trail) {
        this.archive = archive;
        this.notes = notes;
        this.policy = policy;
        this.trail = trail;
    }

    /** The caller's own lesson of that id; empty where there is none, or it is another's. */
    public Optional<KeptLesson> own(Caller caller, String id) {
        return LessonId.parse(id)
                .flatMap(archive::find)
                .filter(lesson -> caller.owns(lesson.terms().owner()));
    }

    /** The summary of the caller's own lesson. That it was looked at is written down. */
    public Summary of(Caller caller, KeptLesson lesson, MomentRule rule) {
        LessonReview review = LessonReview.of(archive, lesson, rule);
        Individuals individuals = individuals(caller, lesson, review);
        boolean shown = individuals instanceof Individuals.Shown;
        note(caller, AuditEvent.Action.LESSON_VIEWED, lesson, shown ? "summary with individuals" : "summary");
        return new Summary(
                lesson,
                review,
                trend(lesson),
                individuals,
                KeptUntil.of(lesson, policy.get().retention(), kept(lesson)),
                notes.of(lesson.id()));
    }

    /**
     * A student of the caller's own lesson. That it was looked at is written down.
     *
     * @param student the student's id as documents write it
     */
    public Optional<StudentReview> student(Caller caller, KeptLesson lesson, String student) {
        if (!mayShow(caller, lesson)) {
            return Optional.empty();
        }
        Optional<StudentReview> review = StudentReview.of(archive, lesson.id(), student);
        review.ifPresent(seen -> note(caller, AuditEvent.Action.INDIVIDUAL_VIEWED, lesson, student));
        return review;
    }

    /** Who took part, in the order of the alphabet, for an export; empty where the caller may not see them or nobody keeps them. */
    public List<Attendance> students(Caller caller, KeptLesson lesson) {
        return mayShow(caller, lesson) ? Attendance.of(archive, lesson.id(), archive.group(lesson.id())) : List.of();
    }

    /** Whether the caller may see single students of the lesson, and they are kept at all. */
    public boolean mayShow(Caller caller, KeptLesson lesson) {
        return kept(lesson) && permitted(caller, lesson);
    }

    /** Writes down that what is kept was handed out. */
    public void exported(Caller caller, KeptLesson lesson, String detail) {
        note(caller, AuditEvent.Action.EXPORTED, lesson, detail);
    }

    private static boolean kept(KeptLesson lesson) {
        return lesson.terms().rules().individuals();
    }

    private static boolean permitted(Caller caller, KeptLesson lesson) {
        return caller.may(Role.INDIVIDUALS) && caller.owns(lesson.terms().owner());
    }

    private Individuals individuals(Caller caller, KeptLesson lesson, LessonReview review) {
        if (!kept(lesson)) {
            return Individuals.Withheld.NOT_KEPT;
        }
        if (!permitted(caller, lesson)) {
            return Individuals.Withheld.NO_PERMISSION;
        }
        List<Attendance> students = Attendance.of(archive, lesson.id(), review.group());
        boolean purged = students.isEmpty() && lesson.phase().last();
        return purged ? Individuals.Withheld.NOT_KEPT : new Individuals.Shown(students);
    }

    private List<TrendPoint> trend(KeptLesson lesson) {
        if (lesson.terms().course().isEmpty()) {
            return List.of();
        }
        List<KeptLesson> newestFirst =
                archive.list(Optional.of(lesson.terms().owner()), lesson.terms().course(), LONGEST_TREND);
        List<TrendPoint> points = new ArrayList<>();
        for (KeptLesson each : newestFirst) {
            points.add(0, new TrendPoint(each, Headline.of(each.at(), archive.group(each.id()))));
        }
        return points;
    }

    private void note(Caller caller, AuditEvent.Action action, KeptLesson lesson, String detail) {
        trail.note(new AuditEvent(caller.subject(), action, lesson.id().value(), detail));
    }
}
