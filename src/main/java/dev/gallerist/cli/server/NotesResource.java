package dev.gallerist.cli.server;

import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a teacher notes while a lesson runs: marks, and answers to cues. Both stand in the lesson from the next picture on. */
@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes", description = "Mark moments of a running lesson and answer its cues")
public class NotesResource {

    private final RunningLessons lessons;
    private final CallerNow now;

    @Inject
    NotesResource(RunningLessons lessons, CallerNow now) {
        this.now = now;
        this.lessons = lessons;
    }

    @POST
    @Path("/{id}/marks")
    @Operation(
            summary = "Mark this moment",
            description = "The moment of the newest picture that was read. Marks less than a second apart are one.")
    @APIResponse(responseCode = "202", description = "It stands in the lesson's marks from the next picture on")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "The lesson is over")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told")
    public Response mark(@PathParam("id") String id) {
        tell(find(id), new LessonCommand.MarkMoment());
        return Response.accepted(new Marked(id)).build();
    }

    @POST
    @Path("/{id}/cues/{number}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer a cue",
            description =
                    "'helpful' is kept for the summary and changes nothing else. 'not-now' ends the cue, and its kind"
                            + " keeps quiet for gallerist.cues.snooze. The last answer counts.")
    @APIResponse(responseCode = "202", description = "It stands in the lesson's cues from the next picture on")
    @APIResponse(responseCode = "400", description = "That is no answer")
    @APIResponse(responseCode = "404", description = "No such lesson, or no such cue in it")
    @APIResponse(responseCode = "409", description = "The lesson is over")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told")
    public Response answer(
            @PathParam("id") String id,
            @Parameter(description = "The cue's number as in the lesson's cues") @PathParam("number") String number,
            AnswerRequest request) {
        RunningLesson lesson = find(id);
        if (request == null) {
            throw AnswerRequest.unclear();
        }
        CueAnswer answer = request.checked();
        Cue cue = find(lesson, number);
        tell(lesson, new LessonCommand.AnswerCue(cue.number(), answer));
        return Response.accepted(new Answered(cue.number(), answer.wireName())).build();
    }

    private RunningLesson find(String id) {
        return LessonCalls.find(lessons, now.caller(), id);
    }

    private static Cue find(RunningLesson lesson, String number) {
        return lesson.newest().snapshot().notes().cues().stream()
                .filter(cue -> String.valueOf(cue.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        404,
                        "no-such-cue",
                        "There is no such cue in this lesson.",
                        "Take a number from the lesson's cues."));
    }

    private static void tell(RunningLesson lesson, LessonCommand command) {
        LessonCalls.tell(
                lesson,
                command,
                () -> ApiProblem.lessonOver(
                        "The lesson is over, and nothing can be noted in it any more.",
                        "Mark moments and answer cues while the lesson runs."));
    }

    /** The lesson in which a moment was marked. */
    public record Marked(String id) {}

    /** What was said to a cue. */
    public record Answered(int number, String answer) {}
}
