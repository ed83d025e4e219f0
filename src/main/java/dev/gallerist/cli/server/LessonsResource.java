package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.LessonJson;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Lessons over REST: start, look at, tell names, stop. Blocking: each call holds a worker thread, an upload as long as it lasts. */
@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons", description = "Start a lesson from a recording, look at it and stop it")
public class LessonsResource {

    private final RunningLessons lessons;
    private final LessonDoor door;
    private final RecordingFolders folders;
    private final UploadFolder uploads;
    private final CallerNow now;

    @Inject
    LessonsResource(
            RunningLessons lessons, LessonDoor door, RecordingFolders folders, UploadFolder uploads, CallerNow now) {
        this.now = now;
        this.lessons = lessons;
        this.door = door;
        this.folders = folders;
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Start a lesson",
            description = "From a recording below a folder that is listed in gallerist.recordings.folders, or from the"
                    + " drawn demonstration class, or a shared one whose pictures are sent to the 'capture' address."
                    + " Watch it at the 'live' address with the one-time ticket.")
    @APIResponse(responseCode = "201", description = "It runs")
    @APIResponse(responseCode = "400", description = "The request cannot be understood")
    @APIResponse(
            responseCode = "403",
            description = "Recordings may not be named by path here, or the law forbids to read this class")
    @APIResponse(responseCode = "404", description = "No such recording in the allowed folders")
    @APIResponse(responseCode = "409", description = "The lesson that is to go on is running")
    @APIResponse(responseCode = "422", description = "The recording cannot be read")
    @APIResponse(responseCode = "429", description = "As many lessons run as are allowed at once")
    public Response start(StartRequest request) {
        if (request == null) {
            throw StartRequest.unclear();
        }
        LessonRequest checked = request.checked(folders, now.caller());
        if (checked instanceof LessonRequest.Shared shared) {
            SharingResource.ShareInvitation invitation = door.startShared(shared);
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
    @APIResponse(responseCode = "413", description = "The recording is larger than gallerist.recordings.max-upload")
    @APIResponse(responseCode = "422", description = "The recording cannot be read")
    @APIResponse(responseCode = "429", description = "As many lessons run as are allowed at once")
    public Response upload(
            @Parameter(description = "What to call the lesson: the recording's file name") @RestQuery String name,
            @Parameter(description = "real-time (default) or fast") @RestQuery String pace,
            InputStream recording)
            throws IOException {
        UploadRequest request = UploadRequest.checked(name, pace);
        door.refuseWhenFull();
        java.nio.file.Path file = uploads.store(recording);
        return started(door.start(new LessonRequest.Recording(
                file, request.title(), true, request.pace(), LessonWishes.strict(now.caller()))));
    }

    @GET
    @Operation(summary = "List the lessons", description = "Those that run and those that are over and still kept.")
    public LessonList list() {
        return new LessonList(lessons.all().stream()
                .filter(lesson ->
                        LessonOwnership.mayDelete(now.caller(), lesson.terms().owner()))
                .map(lesson -> LessonLine.of(lesson.newest().snapshot()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at a lesson", description = "The same 'lesson' object as in the snapshot of /live/{id}.")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public ObjectNode lesson(@PathParam("id") String id) {
        return LessonJson.lesson(find(id).newest().snapshot());
    }

    @POST
    @Path("/{id}/stop")
    @Operation(summary = "Stop a lesson", description = "It ends after the picture it is at; what was read is kept.")
    @APIResponse(responseCode = "202", description = "It was told to stop, or is over already")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public Response stop(@PathParam("id") String id) {
        RunningLesson lesson = find(id);
        lesson.stop();
        return Response.accepted(LessonLine.of(lesson.newest().snapshot())).build();
    }

    @PUT
    @Path("/{id}/class-list")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Say whom to expect in a running lesson",
            description =
                    "The body is a class list in UTF-8, at most 1 MB and 2000 names: a name per line, a CSV table or a"
                            + " JSON list. Labels are held against it from the next picture on. It replaces the list before, is"
                            + " never given out again and goes with the lesson.")
    @APIResponse(responseCode = "202", description = "So many names were taken")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson is over")
    @APIResponse(responseCode = "413", description = "The list is larger than 1 MB")
    @APIResponse(responseCode = "422", description = "This is no class list, and why")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told")
    public Response classList(@PathParam("id") String id, InputStream list) {
        return Response.accepted(new NamesTaken(LessonNames.expect(find(id), list)))
                .build();
    }

    @PATCH
    @Path("/{id}/students/{student}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct a student's name",
            description =
                    "It stays, whatever the label and the class list say, and also works on a lesson that is over.")
    @APIResponse(responseCode = "202", description = "The name stands from the next picture on")
    @APIResponse(responseCode = "400", description = "That is no name")
    @APIResponse(responseCode = "404", description = "No such lesson, or no such student in it")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told")
    public Response rename(@PathParam("id") String id, @PathParam("student") String student, RenameRequest request) {
        RunningLesson lesson = find(id);
        if (request == null) {
            throw RenameRequest.noName("The new name is missing.");
        }
        return Response.accepted(new Renamed(student, LessonNames.rename(lesson, student, request)))
                .build();
    }

    @POST
    @Path("/{id}/ticket")
    @Operation(
            summary = "Get a ticket to watch a lesson",
            description = "Good once, for this lesson, for a minute: /live/{id}?ticket=...")
    @APIResponse(responseCode = "200", description = "A new ticket")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public Invitation ticket(@PathParam("id") String id) {
        return door.invite(find(id));
    }

    private RunningLesson find(String id) {
        return LessonCalls.find(lessons, now.caller(), id);
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

    /** How many names of a class list were taken. */
    public record NamesTaken(int names) {}

    /** What a student is called now; {@code id} is the student's. */
    public record Renamed(String id, String name) {}

    /** The lessons this server knows. */
    public record LessonList(List<LessonLine> lessons) {}

    /**
     * A lesson in a list; times in seconds.
     *
     * @param phase running, ended or interrupted
     */
    public record LessonLine(String id, String title, String phase, double at, Optional<Double> length) {
        static LessonLine of(LessonSnapshot snapshot) {
            return new LessonLine(
                    snapshot.id().value(),
                    snapshot.title(),
                    snapshot.phase().wireName(),
                    LessonJson.hundredths(snapshot.at()),
                    snapshot.length().map(LessonJson::hundredths));
        }
    }
}
