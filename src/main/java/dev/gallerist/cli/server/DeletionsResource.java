package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.summary.Deletions;
import dev.gallerist.summary.SummaryJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deletes what is kept, for good: the teacher's own lessons; an administrator any. */
@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deletion", description = "Delete what is kept and get a receipt for it")
public class DeletionsResource {

    private final LessonArchive archive;
    private final RunningLessons running;
    private final LessonRegister register;
    private final Deletions deletions;
    private final LessonsConfig config;
    private final CallerNow now;

    @Inject
    DeletionsResource(
            LessonArchive archive,
            RunningLessons running,
            LessonRegister register,
            Deletions deletions,
            LessonsConfig config,
            CallerNow now) {
        this.archive = archive;
        this.running = running;
        this.register = register;
        this.deletions = deletions;
        this.config = config;
        this.now = now;
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a lesson and everything that is kept of it",
            description = "One that runs is stopped first, one that is planned does not begin.")
    @APIResponse(responseCode = "200", description = "The receipt")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson could not be stopped in time")
    public ObjectNode lesson(@PathParam("id") String id) throws InterruptedException {
        LessonId lesson = anywhere(id).id();
        Optional<RunningLesson> known = running.find(lesson);
        if (known.isPresent()) {
            known.get().stop();
            if (!known.get().awaitOver(config.stopPatience())) {
                throw new ApiProblem(
                        409,
                        "lesson-busy",
                        "The lesson was told to stop and has not yet.",
                        "Try again in a few seconds.");
            }
        }
        running.forget(lesson);
        return SummaryJson.receipt(deletions.lesson(now.caller(), lesson));
    }

    @DELETE
    @Path("/{id}/individuals")
    @Operation(
            summary = "Delete the single students of a lesson",
            description = "Who took part and their readings; the group's stay. Not while it runs.")
    @APIResponse(responseCode = "200", description = "The receipt")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson runs")
    public ObjectNode individuals(@PathParam("id") String id) {
        KeptLesson lesson = over(id);
        ObjectNode receipt = SummaryJson.receipt(deletions.individuals(now.caller(), lesson));
        running.forget(lesson.id());
        return receipt;
    }

    @DELETE
    @Path("/{id}/students/{student}")
    @Operation(
            summary = "Delete what is kept of one student of a lesson",
            description = "Not while it runs: then withdraw the student's consent with the choice 'erased'.")
    @APIResponse(responseCode = "200", description = "The receipt")
    @APIResponse(responseCode = "404", description = "No such lesson, or no such student in it")
    @APIResponse(responseCode = "409", description = "The lesson runs")
    public ObjectNode student(@PathParam("id") String id, @PathParam("student") String student) {
        KeptLesson lesson = over(id);
        ObjectNode receipt = deletions
                .student(now.caller(), lesson, student)
                .map(SummaryJson::receipt)
                .orElseThrow(KeptCalls::noSuchStudent);
        running.forget(lesson.id());
        return receipt;
    }

    private KnownLesson anywhere(String id) {
        return LessonId.parse(id)
                .flatMap(register::find)
                .filter(lesson ->
                        LessonOwnership.mayDelete(now.caller(), lesson.terms().owner()))
                .orElseThrow(ApiProblem::noSuchLesson);
    }

    private KeptLesson find(String id) {
        return archive.find(anywhere(id).id()).orElseThrow(ApiProblem::noSuchLesson);
    }

    private KeptLesson over(String id) {
        KeptLesson lesson = find(id);
        boolean runs = running.find(lesson.id())
                .filter(known -> !known.newest().last())
                .isPresent();
        if (runs) {
            throw new ApiProblem(
                    409,
                    "lesson-running",
                    "The lesson still runs and would write the student down again.",
                    "Stop it first, or set the student's consent to 'erased'.");
        }
        return lesson;
    }
}
