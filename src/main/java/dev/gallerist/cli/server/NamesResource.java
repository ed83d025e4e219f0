package dev.gallerist.cli.server;

import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.roster.ClassList;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a teacher knows of names, and who agreed: the class list, and corrections. */
@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Names", description = "Say whom to expect in a lesson, and correct names")
public class NamesResource {

    private final LessonCalls calls;
    private final ConsentDesk consents;

    @Inject
    NamesResource(LessonCalls calls, ConsentDesk consents) {
        this.calls = calls;
        this.consents = consents;
    }

    @PUT
    @Path("/{id}/class-list")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Say whom to expect in a running lesson, and who agreed to be read",
            description =
                    "The body is a class list in UTF-8, at most 1 MB and 2000 names: a name per line, a CSV table or a"
                            + " JSON list. Labels are held against it from the next picture on. It replaces the list before, is"
                            + " never given out again and goes with the lesson; who agreed and who did not is remembered"
                            + " for the class. A person's own no stands against the list's yes.")
    @APIResponse(responseCode = "202", description = "So many names were taken, and so many of them have agreed")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson is over, or has not begun")
    @APIResponse(responseCode = "413", description = "The list is larger than 1 MB")
    @APIResponse(responseCode = "422", description = "This is no class list, and why")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told")
    public Response classList(@PathParam("id") String id, InputStream list) {
        KnownLesson known = calls.any(id);
        RunningLesson lesson = calls.find(id);
        ClassList expected = LessonNames.expected(list);
        ClassList holding = consents.listed(known, known.terms().owner(), expected);
        LessonNames.expect(lesson, holding);
        return Response.accepted(new NamesTaken(holding.size(), ConsentDesk.agreed(holding)))
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
    @APIResponse(responseCode = "409", description = "The lesson is long over, or has not begun")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told")
    public Response rename(@PathParam("id") String id, @PathParam("student") String student, RenameRequest request) {
        RunningLesson lesson = calls.find(id);
        if (request == null) {
            throw RenameRequest.noName("The new name is missing.");
        }
        return Response.accepted(new Renamed(student, LessonNames.rename(lesson, student, request)))
                .build();
    }

    /**
     * How many names of a class list were taken.
     *
     * @param agreed of them, how many have agreed to be read
     */
    public record NamesTaken(int names, int agreed) {}

    /** What a student is called now; {@code id} is the student's. */
    public record Renamed(String id, String name) {}
}
