package dev.gallerist.cli.server;

import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.consent.DeletionReceipts;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Notice;
import dev.gallerist.consent.NoticeKeys;
import dev.gallerist.lesson.LessonId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What a lesson's participants read about it, and how they say no. For everybody who was given the lesson's random word. */
@Path("/api/v1/notice/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class PublicNoticeResource {

    private static final String PARTICIPANT = "participant";

    private final NoticeKeys keys;
    private final LessonRegister register;
    private final PolicyDesk policies;
    private final ConsentDesk desk;
    private final DeletionReceipts receipts;
    private final NoticeLimits limits;

    @Inject
    PublicNoticeResource(
            NoticeKeys keys,
            LessonRegister register,
            PolicyDesk policies,
            ConsentDesk desk,
            DeletionReceipts receipts,
            NoticeLimits limits) {
        this.keys = keys;
        this.register = register;
        this.policies = policies;
        this.desk = desk;
        this.receipts = receipts;
        this.limits = limits;
    }

    @GET
    @Operation(summary = "What is read in a lesson, for its participants")
    @APIResponse(responseCode = "200", description = "The notice")
    @APIResponse(responseCode = "404", description = "No such notice, or its lesson is not kept any more")
    @APIResponse(responseCode = "429", description = "Too many requests")
    public PublicNotice notice(
            @PathParam("key") String key,
            @Parameter(description = "en (default), de, ru or es") @RestQuery String lang,
            @Context HttpServerRequest request) {
        limits.read(address(request));
        KnownLesson lesson = find(key);
        Notice notice = Notice.in(lang);
        LessonRules rules = lesson.terms().rules();
        var kept = policies.current().retention();
        return new PublicNotice(
                lesson.title(),
                lesson.began().map(Instant::toString),
                lesson.running().isPresent() && !lesson.phase().last(),
                notice.paragraphs(rules, kept),
                rules.purpose().purpose().wireName(),
                rules.individuals(),
                PolicyRequest.Days.of(kept),
                notice.language());
    }

    @POST
    @Path("/opt-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say no, as a participant",
            description =
                    "Counts from the lesson's next picture on, and for the class's lessons to come, also where nobody of"
                            + " that name was seen yet. Nobody is told whether somebody of that name is in the lesson.")
    @APIResponse(responseCode = "202", description = "It counts; the receipt says that it was taken")
    @APIResponse(responseCode = "400", description = "That is no name or no kind")
    @APIResponse(responseCode = "404", description = "No such notice, or its lesson is not kept any more")
    @APIResponse(responseCode = "409", description = "No more people can be remembered for this class")
    @APIResponse(responseCode = "429", description = "Too many requests")
    public Response optOut(
            @PathParam("key") String key,
            @Parameter(description = "The sentence's language: en (default), de, ru or es") @RestQuery String lang,
            @Context HttpServerRequest request,
            OptOutRequest no) {
        limits.optOut(address(request), key);
        KnownLesson lesson = find(key);
        if (no == null) {
            throw OptOutRequest.unclear();
        }
        ConsentChoice choice = no.choice();
        String name = ConsentRequest.cleanName(no.name());
        long rows = desk.decide(lesson, PARTICIPANT, name, choice);
        String receipt = receipts.issue("opt-out " + no.kind(), lesson.id().value(), rows);
        return Response.accepted(new OptedOut(receipt, Notice.in(lang).taken(choice)))
                .build();
    }

    private KnownLesson find(String key) {
        return keys.lesson(key)
                .flatMap(LessonId::parse)
                .flatMap(register::find)
                .orElseThrow(() -> new ApiProblem(
                        404,
                        "no-such-notice",
                        "There is no such notice; what was kept of its lesson may be deleted.",
                        "Ask whoever runs the lesson for the address."));
    }

    private static String address(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress())
                .map(address -> String.valueOf(address.hostAddress()))
                .orElse("");
    }

    /**
     * What participants are told; days for how long it is kept.
     *
     * @param running whether pictures are read or may be at this moment
     * @param individuals whether single people's readings are shown and kept
     */
    public record PublicNotice(
            String title,
            Optional<String> began,
            boolean running,
            List<String> paragraphs,
            String purpose,
            boolean individuals,
            PolicyRequest.Days keptDays,
            String lang) {}

    /**
     * Somebody's no was taken.
     *
     * @param receipt an id of what was deleted, without a word of what it was
     */
    public record OptedOut(String receipt, String sentence) {}
}
