package dev.gallerist.cli.server;

import dev.gallerist.cli.server.LessonsResource.LessonLine;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A shared lesson over REST: send pictures again, pause, go on. */
@Path("/api/v1/lessons/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing", description = "Send pictures to a lesson, pause it and let it go on")
public class SharingResource {

    private final RunningLessons lessons;
    private final LessonDoor door;
    private final ShareDesks desks;
    private final CallerNow now;

    @Inject
    SharingResource(RunningLessons lessons, LessonDoor door, ShareDesks desks, CallerNow now) {
        this.now = now;
        this.lessons = lessons;
        this.door = door;
        this.desks = desks;
    }

    @POST
    @Path("/capture-ticket")
    @Operation(
            summary = "Get a ticket to send pictures to a lesson",
            description = "Good once, for this lesson, for a minute: /capture/{id}?ticket=...")
    @APIResponse(responseCode = "200", description = "A new ticket")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson is over, or takes its pictures from elsewhere")
    public CaptureInvitation captureTicket(@PathParam("id") String id) {
        RunningLesson lesson = find(id);
        if (lesson.newest().last()) {
            throw over();
        }
        if (desks.find(lesson.id()).isEmpty()) {
            throw new ApiProblem(
                    409,
                    "not-shared",
                    "This lesson takes its pictures from elsewhere.",
                    "Start a shared lesson with {\"share\": {...}}.");
        }
        return door.inviteToSend(lesson.id());
    }

    @POST
    @Path("/pause")
    @Operation(summary = "Pause a lesson", description = "Nothing is read until it is told to go on.")
    @APIResponse(responseCode = "202", description = "It was told; its phase becomes paused")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson is over")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told")
    public Response pause(@PathParam("id") String id) {
        return told(id, new LessonCommand.Pause());
    }

    @POST
    @Path("/resume")
    @Operation(summary = "Let a paused lesson go on", description = "What was shown during the pause was not read.")
    @APIResponse(responseCode = "202", description = "It was told; its phase becomes running")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson is over")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told")
    public Response resume(@PathParam("id") String id) {
        return told(id, new LessonCommand.Resume());
    }

    private Response told(String id, LessonCommand command) {
        RunningLesson lesson = find(id);
        LessonCalls.tell(lesson, command, SharingResource::over);
        return Response.accepted(LessonLine.of(lesson.newest().snapshot())).build();
    }

    private RunningLesson find(String id) {
        return LessonCalls.find(lessons, now.caller(), id);
    }

    private static ApiProblem over() {
        return ApiProblem.lessonOver("The lesson is over.", "Start a new one.");
    }

    /**
     * How to send pictures to a lesson.
     *
     * @param capture where its WebSocket is
     * @param captureTicket good once, for a minute
     */
    public record CaptureInvitation(String id, String capture, String captureTicket) {}

    /** How to watch a lesson and to send its pictures. */
    public record ShareInvitation(String id, String live, String ticket, String capture, String captureTicket) {}
}
