package dev.gallerist.cli.server;

import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.ConsentChoice;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who of a lesson's people agreed to be read, as its teacher says and sees it. */
@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent", description = "Say who agreed to be read, and tell participants what is read")
public class ConsentResource {

    private final LessonCalls calls;
    private final ConsentDesk desk;

    @Inject
    ConsentResource(LessonCalls calls, ConsentDesk desk) {
        this.calls = calls;
        this.desk = desk;
    }

    @GET
    @Path("/{id}/consent")
    @Operation(summary = "Who said what about being read", description = "Whoever is not in it has not agreed.")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public Consents consents(@PathParam("id") String id) {
        KnownLesson lesson = calls.any(id);
        return new Consents(
                basis(lesson.terms().rules().basis()),
                desk.people(lesson).stream()
                        .map(said -> new Consented(said.name(), said.choice().wireName()))
                        .toList());
    }

    @PUT
    @Path("/{id}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what a person said about being read",
            description =
                    "Counts from the lesson's next picture on, and for the class's lessons to come. 'erased' also deletes"
                            + " what is kept of the person in this lesson.")
    @APIResponse(responseCode = "202", description = "It counts")
    @APIResponse(responseCode = "400", description = "That is no name or no choice")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "No more people can be remembered for this class")
    @APIResponse(responseCode = "429", description = "The lesson is behind with what it was told; it is remembered")
    public Response decide(@PathParam("id") String id, ConsentRequest request) {
        KnownLesson lesson = calls.any(id);
        if (request == null) {
            throw ConsentRequest.unclear();
        }
        String name = ConsentRequest.cleanName(request.name());
        ConsentChoice choice = request.choiceChecked();
        desk.decide(lesson, lesson.terms().owner(), name, choice);
        return Response.accepted(new Consented(name, choice.wireName())).build();
    }

    private static String basis(ConsentBasis basis) {
        if (basis instanceof ConsentBasis.Drawn) {
            return "drawn";
        }
        return basis instanceof ConsentBasis.EveryoneAgreed ? "everyone" : "only-listed";
    }

    /**
     * What a lesson's people said.
     *
     * @param basis why people are read at all: only-listed, everyone or drawn
     */
    public record Consents(String basis, List<Consented> people) {}

    /**
     * What one person said.
     *
     * @param choice given, withdrawn or erased
     */
    public record Consented(String name, String choice) {}
}
