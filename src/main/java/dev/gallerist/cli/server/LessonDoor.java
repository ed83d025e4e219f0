package dev.gallerist.cli.server;

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

    @Inject
    LessonDoor(RunningLessons lessons, LessonStarter starter, Tickets tickets) {
        this.lessons = lessons;
        this.starter = starter;
        this.tickets = tickets;
    }

    /**
     * Starts the lesson.
     *
     * @throws ApiProblem when it cannot be started
     */
    Invitation start(LessonRequest request) {
        return invite(started(request));
    }

    /**
     * Starts a lesson whose pictures are sent.
     *
     * @throws ApiProblem when it cannot be started
     */
    ShareInvitation startShared(LessonRequest.Shared request) {
        RunningLesson lesson = started(request);
        Invitation toWatch = invite(lesson);
        CaptureInvitation toSend = inviteToSend(lesson.id());
        return new ShareInvitation(
                toWatch.id(), toWatch.live(), toWatch.ticket(), toSend.capture(), toSend.captureTicket());
    }

    private RunningLesson started(LessonRequest request) {
        LessonOwnership.refuseForeign(lessons, request);
        LessonStart start = lessons.start(starter, request);
        if (start instanceof LessonStart.Started started) {
            return started.lesson();
        }
        throw problem(start);
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
