package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.access.Caller;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonDocument;
import dev.gallerist.lesson.review.ArchivedDocument;
import dev.gallerist.lesson.review.Attendance;
import dev.gallerist.lesson.review.LessonTable;
import dev.gallerist.lesson.review.StudentReview;
import dev.gallerist.summary.OwnShare;
import dev.gallerist.summary.Summaries;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** A lesson as files. Single students stand in them only where they are kept and the caller may see them. */
@Path("/api/v1/lessons")
@Tag(name = "Exports", description = "Take a lesson's readings along")
public class ExportsResource {

    private final LessonArchive archive;
    private final Summaries summaries;
    private final OwnShare shares;
    private final CallerNow now;

    @Inject
    ExportsResource(LessonArchive archive, Summaries summaries, OwnShare shares, CallerNow now) {
        this.archive = archive;
        this.summaries = summaries;
        this.shares = shares;
        this.now = now;
    }

    @GET
    @Path("/{id}/export.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "A lesson as a table",
            description =
                    "A row per window of the group, then per window of each student; docs/summary.md has the columns.")
    @APIResponse(responseCode = "200", description = "The table")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public Response csv(@PathParam("id") String id) {
        Caller caller = now.caller();
        KeptLesson lesson = KeptCalls.find(summaries, caller, id);
        List<Attendance> students = summaries.students(caller, lesson);
        String table = LessonTable.of(archive, lesson.id(), students);
        summaries.exported(caller, lesson, students.isEmpty() ? "csv" : "csv with individuals");
        return file(table, "text/csv;charset=UTF-8", "lesson-" + lesson.id() + ".csv");
    }

    @GET
    @Path("/{id}/export.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A lesson as the document gallerist.lesson/1", description = "As 'analyze' writes it.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public Response json(@PathParam("id") String id) {
        Caller caller = now.caller();
        KeptLesson lesson = KeptCalls.find(summaries, caller, id);
        List<Attendance> students = summaries.students(caller, lesson);
        LessonDocument document = ArchivedDocument.of(archive, lesson, students);
        summaries.exported(caller, lesson, students.isEmpty() ? "json" : "json with individuals");
        return file(document, MediaType.APPLICATION_JSON, "lesson-" + lesson.id() + ".json");
    }

    @GET
    @Path("/{id}/students/{student}/data")
    @Operation(
            summary = "Everything that is kept of one student of a lesson",
            description = "To be handed to that student, who has a right to it.")
    @APIResponse(responseCode = "200", description = "A page to read and print, or JSON")
    @APIResponse(responseCode = "403", description = "The caller may not see single students")
    @APIResponse(responseCode = "404", description = "No such lesson, or no such student in it")
    @APIResponse(responseCode = "409", description = "Single students of this lesson are not kept")
    public Response data(
            @PathParam("id") String id,
            @PathParam("student") String student,
            @Parameter(description = "html (default) or json") @RestQuery String format) {
        PersonFormat wanted = PersonFormat.checked(format);
        Caller caller = now.caller();
        KeptLesson lesson = KeptCalls.find(summaries, caller, id);
        StudentReview review = KeptCalls.student(summaries, caller, lesson, student);
        ObjectNode document = shares.of(caller, lesson, review);
        return wanted.answer(
                document, "lesson-" + lesson.id() + "-" + review.student().id());
    }

    /** An answer that is kept as a file. */
    static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
