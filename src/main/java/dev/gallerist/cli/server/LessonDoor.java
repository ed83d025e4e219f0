package dev.gallerist.cli.server;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditEvent.Action;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Tickets;
import dev.gallerist.cli.server.LessonsResource.Invitation;
import dev.gallerist.cli.server.SharingResource.CaptureInvitation;
import dev.gallerist.cli.server.SharingResource.ShareInvitation;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonStart;
import dev.gallerist.lesson.LessonStarter;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets lessons in: starts what was asked for, says why not, and hands out tickets. */
@Singleton
class LessonDoor {

    private final RunningLessons lessons;
    private final LessonStarter starter;
    private final Tickets tickets;
    private final ConsentDesk consents;
    private final PolicyDesk policies;
    private final AuditTrail trail;

    @Inject
    LessonDoor(
            RunningLessons lessons,
            LessonStarter starter,
            Tickets tickets,
            ConsentDesk consents,
            PolicyDesk policies,
            AuditTrail trail) {
        this.lessons = lessons;
        this.starter = starter;
        this.tickets = tickets;
        this.consents = consents;
        this.policies = policies;
        this.trail = trail;
    }

    /**
     * Starts the lesson.
     *
     * @throws ApiProblem when it cannot be started
     */
    Invitation start(LessonRequest request) {
        return invite(started(request, idOf(request)));
    }

    /**
     * Starts a lesson whose pictures are sent.
     *
     * @throws ApiProblem when it cannot be started
     */
    ShareInvitation startShared(LessonRequest.Shared request) {
        RunningLesson lesson = started(request, idOf(request));
        Invitation toWatch = invite(lesson);
        CaptureInvitation toSend = inviteToSend(lesson.id());
        return new ShareInvitation(
                toWatch.id(), toWatch.live(), toWatch.ticket(), toSend.capture(), toSend.captureTicket());
    }

    /**
     * Starts a lesson that was planned, under the id it was planned with.
     *
     * @throws ApiProblem when it cannot be started
     */
    void begin(LessonRequest request, LessonId id) {
        started(request, id);
    }

    private static LessonId idOf(LessonRequest request) {
        return request.continues().map(LessonRequest.Continued::lesson).orElseGet(LessonId::random);
    }

    private RunningLesson started(LessonRequest request, LessonId id) {
        LessonStart start = lessons.start(starter, request, id, consents.beforehand(request.terms(), id));
        if (!(start instanceof LessonStart.Started started)) {
            throw problem(start);
        }
        try {
            trail.note(new AuditEvent(
                    request.terms().owner(), Action.LESSON_STARTED, id.value(), StartInWords.of(request.terms())));
            policies.recheck(started.lesson());
        } catch (RuntimeException fault) {
            // what cannot be written down is not done
            started.lesson().stop();
            throw fault;
        }
        return started.lesson();
    }

    /** Before a long upload: refuses what could not be started now. The place may still be gone afterwards. */
    void refuseWhenFull() {
        lessons.fullNow().map(LessonDoor::problem).ifPresent(problem -> {
            throw problem;
        });
    }

    /** A new ticket for the lesson. */
    Invitation invite(RunningLesson lesson) {
        String id = lesson.id().value();
        return new Invitation(id, "/live/" + id, tickets.issue(id));
    }

    /** A new ticket to send pictures to the lesson. */
    CaptureInvitation inviteToSend(LessonId id) {
        return new CaptureInvitation(id.value(), "/capture/" + id, tickets.issue(CaptureGate.subject(id)));
    }

    private static ApiProblem problem(LessonStart start) {
        if (start instanceof LessonStart.Unreadable unreadable) {
            return new ApiProblem(
                    422,
                    "unreadable",
                    unreadable.sentence(),
                    "Try again once that is mended, or with another recording.");
        }
        if (start instanceof LessonStart.Full full) {
            return new ApiProblem(
                    429,
                    "too-many-lessons",
                    "This server runs " + full.atOnce() + " lessons at once, and they are running.",
                    "Stop one, wait for it to end, or raise gallerist.lessons.at-once.");
        }
        if (start instanceof LessonStart.Running) {
            return new ApiProblem(
                    409,
                    "lesson-running",
                    "The lesson that is to go on is running already.",
                    "Get a new ticket for it with POST /api/v1/lessons/{id}/capture-ticket.");
        }
        return new ApiProblem(503, "closing", "This server is stopping.", "Try again when it is back.");
    }
}
