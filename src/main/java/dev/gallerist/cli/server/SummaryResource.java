package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.access.Caller;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.review.MomentRule;
import dev.gallerist.lesson.review.ReviewJson;
import dev.gallerist.summary.Summaries;
import dev.gallerist.summary.SummaryJson;
import dev.gallerist.summary.TeacherNotes;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What a lesson amounts to, for the teacher whose it is. */
@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary", description = "Look back at a lesson")
public class SummaryResource {

    private final Summaries summaries;
    private final TeacherNotes notes;
    private final CallerNow now;

    @Inject
    SummaryResource(Summaries summaries, TeacherNotes notes, CallerNow now) {
        this.summaries = summaries;
        this.notes = notes;
        this.now = now;
    }

    @GET
    @Path("/{id}/summary")
    @Operation(
            summary = "Look at a lesson's summary",
            description = "Of a lesson that is over, or as far as it is. That it was looked at is written down.")
    @APIResponse(responseCode = "200", description = "The summary, as docs/protocol.md writes it down")
    @APIResponse(responseCode = "400", description = "There is no such rule")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public ObjectNode summary(
            @PathParam("id") String id,
            @Parameter(description = "How moments are found: pronounced (default) or longest-run, the paper's")
                    @RestQuery
                    String rule) {
        Caller caller = now.caller();
        MomentRule chosen = MomentRule.named(rule == null ? "pronounced" : rule)
                .orElseThrow(() -> ApiProblem.badRequest(
                        "There is no such rule for moments.", "Say rule=pronounced or rule=longest-run."));
        return SummaryJson.summary(summaries.of(caller, KeptCalls.find(summaries, caller, id), chosen));
    }

    @GET
    @Path("/{id}/summary/students/{student}")
    @Operation(
            summary = "Look at a student of a lesson",
            description =
                    "Where the lesson's rules keep single students and the caller may see them. That it was looked"
                            + " at is written down.")
    @APIResponse(responseCode = "200", description = "The student's windows and moments")
    @APIResponse(responseCode = "403", description = "The caller may not see single students")
    @APIResponse(responseCode = "404", description = "No such lesson, or no such student in it")
    @APIResponse(responseCode = "409", description = "Single students of this lesson are not kept")
    public ObjectNode student(@PathParam("id") String id, @PathParam("student") String student) {
        Caller caller = now.caller();
        KeptLesson lesson = KeptCalls.find(summaries, caller, id);
        return ReviewJson.student(KeptCalls.student(summaries, caller, lesson, student));
    }

    @PUT
    @Path("/{id}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write a note on a lesson",
            description = "It replaces the one before and is deleted with the lesson.")
    @APIResponse(responseCode = "204", description = "It is written down")
    @APIResponse(responseCode = "400", description = "That is no note")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public Response note(@PathParam("id") String id, NoteRequest request) {
        KeptLesson lesson = KeptCalls.find(summaries, now.caller(), id);
        if (request == null) {
            throw NoteRequest.unclear();
        }
        notes.write(lesson.id(), request.checked());
        return Response.noContent().build();
    }
}
