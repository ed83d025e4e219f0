package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.access.Caller;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.RunningLesson;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Lessons over REST: start, plan, look at, stop. Blocking: each call holds a worker thread, an upload as long as it lasts. */
@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons", description = "Start a lesson from a recording, look at it and stop it")
public class LessonsResource {

    private final LessonRegister register;
    private final LessonCalls calls;
    private final LessonDoor door;
    private final PlannedLessons planned;
    private final KeptView kept;
    private final PolicyDesk policies;
    private final RecordingFolders folders;
    private final UploadFolder uploads;

    @Inject
    LessonsResource(
            LessonRegister register,
            LessonCalls calls,
            LessonDoor door,
            PlannedLessons planned,
            KeptView kept,
            PolicyDesk policies,
            RecordingFolders folders,
            UploadFolder uploads) {
        this.register = register;
        this.calls = calls;
        this.door = door;
        this.planned = planned;
        this.kept = kept;
        this.policies = policies;
        this.folders = folders;
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Start a lesson",
            description = "From a recording below a folder that is listed in gallerist.recordings.folders, or from the"
                    + " drawn demonstration class, or a shared one whose pictures are sent to the 'capture' address."
                    + " Watch it at the 'live' address with the one-time ticket. With startAt it begins by itself then, and"
                    + " the answer is its line in the list of lessons.")
    @APIResponse(responseCode = "201", description = "It runs, or is planned")
    @APIResponse(responseCode = "400", description = "The request cannot be understood")
    @APIResponse(
            responseCode = "403",
            description = "Recordings may not be named by path here, the law forbids to read this class, or single"
                    + " students may not be read")
    @APIResponse(responseCode = "404", description = "No such recording in the allowed folders")
    @APIResponse(
            responseCode = "409",
            description = "The lesson that is to go on is running, or nobody settled the policy")
    @APIResponse(responseCode = "422", description = "The recording cannot be read")
    @APIResponse(responseCode = "429", description = "As many lessons run as are allowed at once")
    public Response start(StartRequest request) {
        if (request == null) {
            throw StartRequest.unclear();
        }
        Caller caller = calls.teacher();
        Policy policy = policies.current();
        LessonRequest checked = request.checked(folders, policy, caller);
        Optional<Instant> startsAt = request.startsAt(planned.now());
        if (startsAt.isPresent()) {
            return planned(new PlannedLesson(
                    LessonId.random(), caller.subject(), checked.title(), startsAt.get(), Optional.empty(), request));
        }
        if (checked instanceof LessonRequest.Shared shared) {
            SharingResource.ShareInvitation invitation = door.startShared(calls.goingOn(shared, policy));
            return created(invitation.id(), invitation);
        }
        return started(door.start(checked));
    }

    @POST
    @Path("/upload")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "video/*"})
    @Operation(
            summary = "Upload a recording and start a lesson with it",
            description =
                    "The body is the recording. It lies in a temporary file while it is read and is removed when the"
                            + " lesson is over.")
    @APIResponse(responseCode = "201", description = "It runs")
    @APIResponse(
            responseCode = "403",
            description = "The law forbids to read this class, or single students may not be read")
    @APIResponse(responseCode = "409", description = "Nobody settled the policy")
    @APIResponse(responseCode = "413", description = "The recording is larger than gallerist.recordings.max-upload")
    @APIResponse(responseCode = "422", description = "The recording cannot be read")
    @APIResponse(responseCode = "429", description = "As many lessons run as are allowed at once")
    public Response upload(
            @Parameter(description = "What to call the lesson: the recording's file name") @RestQuery String name,
            @Parameter(description = "real-time (default) or fast") @RestQuery String pace,
            @Parameter(description = "What you call the class") @RestQuery("class") String course,
            @Parameter(description = "How you know that everybody in it agreed to be read") @RestQuery String everyone,
            @Parameter(description = "true: single students' readings are shown and kept as well") @RestQuery
                    String individuals,
            @Parameter(description = "The name on your own tile, which is left out") @RestQuery String ownName,
            InputStream recording)
            throws IOException {
        UploadRequest request =
                UploadRequest.checked(name, pace, course, everyone, Boolean.parseBoolean(individuals), ownName);
        Caller caller = calls.teacher();
        Policy policy = policies.current();
        LessonTerms terms = request.wishes().real(PolicyGuard.admitted(policy), policy, caller);
        door.refuseWhenFull();
        java.nio.file.Path file = uploads.store(recording);
        return started(door.start(new LessonRequest.Recording(file, request.title(), true, request.pace(), terms)));
    }

    @GET
    @Operation(
            summary = "List your lessons",
            description = "Those that run, those that are planned, and those that are over and kept; the newest first.")
    public LessonList list() {
        return new LessonList(
                register.of(calls.caller()).stream().map(LessonLine::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Look at a lesson",
            description =
                    "The same 'lesson' object as in the snapshot of /live/{id}; one that is planned has 'startsAt' as"
                            + " well.")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public ObjectNode lesson(@PathParam("id") String id) {
        return kept.lesson(calls.any(id));
    }

    @POST
    @Path("/{id}/stop")
    @Operation(
            summary = "Stop a lesson",
            description =
                    "It ends after the picture it is at; what was read is kept. One that is planned does not begin, and"
                            + " is forgotten.")
    @APIResponse(responseCode = "202", description = "It was told to stop, or is over already")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public Response stop(@PathParam("id") String id) {
        KnownLesson lesson = calls.any(id);
        boolean begunMeanwhile =
                lesson.planned().filter(plan -> planned.cancel(plan.id()) == 0).isPresent();
        (begunMeanwhile ? calls.any(id) : lesson).running().ifPresent(RunningLesson::stop);
        return Response.accepted(LessonLine.of(lesson)).build();
    }

    @POST
    @Path("/{id}/ticket")
    @Operation(
            summary = "Get a ticket to watch a lesson",
            description = "Good once, for this lesson, for a minute: /live/{id}?ticket=...")
    @APIResponse(responseCode = "200", description = "A new ticket")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson is long over, or has not begun")
    public Invitation ticket(@PathParam("id") String id) {
        return door.invite(calls.find(id));
    }

    private Response planned(PlannedLesson plan) {
        planned.plan(plan);
        return created(plan.id().value(), LessonLine.of(calls.any(plan.id().value())));
    }

    private static Response started(Invitation invitation) {
        return created(invitation.id(), invitation);
    }

    private static Response created(String id, Object invitation) {
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/lessons/" + id)
                .entity(invitation)
                .build();
    }

    /**
     * How to watch a lesson.
     *
     * @param live where its WebSocket is
     * @param ticket good once, for a minute
     */
    public record Invitation(String id, String live, String ticket) {}

    /** The lessons of the caller, the newest first. */
    public record LessonList(List<LessonLine> lessons) {}
}
