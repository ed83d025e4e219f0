package dev.gallerist.cli.server;

import dev.gallerist.access.OverlayCodes;
import dev.gallerist.cli.server.LessonsResource.Invitation;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The overlay on a phone: a code in its address stands for the log-in that the phone has not. */
@Path("/api/v1/lessons/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing")
public class OverlayAccessResource {

    private static final int LONGEST = 100;

    private final RunningLessons lessons;
    private final LessonDoor door;
    private final OverlayCodes codes;
    private final CallLimits limits;
    private final CallerNow now;

    @Inject
    OverlayAccessResource(
            RunningLessons lessons, LessonDoor door, OverlayCodes codes, CallLimits limits, CallerNow now) {
        this.lessons = lessons;
        this.door = door;
        this.codes = codes;
        this.limits = limits;
        this.now = now;
    }

    @POST
    @Path("/overlay-code")
    @Operation(
            summary = "Get a code for the overlay on a phone",
            description = "Good for tickets to watch this lesson, and nothing else, as long as a log-in lasts.")
    @APIResponse(responseCode = "200", description = "A new code")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public OverlayCode code(@PathParam("id") String id) {
        RunningLesson lesson = LessonOwnership.viewed(LessonId.parse(id).flatMap(lessons::find), now.caller())
                .orElseThrow(ApiProblem::noSuchLesson);
        return new OverlayCode(codes.issue(lesson.id().value()));
    }

    @POST
    @Path("/overlay-ticket")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get a ticket to watch a lesson with an overlay's code",
            description = "Needs no log-in: the code is enough.")
    @APIResponse(responseCode = "200", description = "A new ticket")
    @APIResponse(responseCode = "400", description = "The code is missing")
    @APIResponse(responseCode = "401", description = "The code is not good for this lesson, or there is no such lesson")
    @APIResponse(responseCode = "429", description = "Too many codes were not good; Retry-After says when to try again")
    public Invitation ticket(@PathParam("id") String id, OverlayCode given, @Context RoutingContext context) {
        if (given == null || given.code() == null) {
            throw ApiProblem.badRequest("The code is missing.", "Send {\"code\": \"…\"} from the overlay's address.");
        }
        String address = CallerGate.address(context);
        limits.mayTry(address);
        Optional<RunningLesson> lesson = Optional.of(given.code())
                .filter(code -> code.length() <= LONGEST)
                .flatMap(code -> LessonId.parse(id).filter(known -> codes.good(code, known.value())))
                .flatMap(lessons::find);
        if (lesson.isEmpty()) {
            limits.wasWrong(address);
            throw new ApiProblem(
                    401,
                    "code-not-good",
                    "This overlay's address is no longer good.",
                    "Show the QR code on the computer that runs the lesson, and scan it again.");
        }
        return door.invite(lesson.get());
    }

    /** What stands in the address of an overlay on a phone. A secret. */
    public record OverlayCode(@Schema(description = "From POST /lessons/{id}/overlay-code") String code) {}
}
