package dev.gallerist.cli.server;

import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Notice;
import dev.gallerist.consent.NoticeKeys;
import dev.gallerist.consent.Policy;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What a teacher tells a lesson's participants about it. */
@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class NoticeResource {

    /** A lesson may be planned a year ahead; its word lives as long as what is kept of the group after that. */
    private final LessonCalls calls;

    private final NoticeKeys keys;
    private final PolicyDesk policies;
    private final PlannedLessons planned;

    @Inject
    NoticeResource(LessonCalls calls, NoticeKeys keys, PolicyDesk policies, PlannedLessons planned) {
        this.calls = calls;
        this.keys = keys;
        this.policies = policies;
        this.planned = planned;
    }

    @GET
    @Path("/{id}/notice")
    @Operation(
            summary = "What to tell the participants",
            description =
                    "A text to paste into the meeting's chat, and the page behind it, where participants read what is"
                            + " read of them and say no without logging in. The page dies with the lesson's retention.")
    @APIResponse(responseCode = "200", description = "Text and page")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public NoticeText notice(
            @PathParam("id") String id,
            @Parameter(description = "en (default), de, ru or es") @RestQuery String lang,
            @Context UriInfo here) {
        KnownLesson lesson = calls.any(id);
        Policy policy = policies.current();
        Instant now = planned.now();
        String key = keys.of(lesson.id().value());
        String page = "/#/notice/" + key;
        LessonRules rules = lesson.terms().rules();
        String text = Notice.in(lang)
                .text(
                        lesson.title(),
                        rules,
                        policy.retention(),
                        here.getBaseUri().resolve(page).toString());
        return new NoticeText(key, page, text, Notice.LANGUAGES);
    }

    /**
     * What to tell participants.
     *
     * @param key the random word that leads to the lesson's notice
     * @param page where on this server the notice is
     * @param text ready to paste into the chat
     * @param languages in which it can be had
     */
    public record NoticeText(String key, String page, String text, List<String> languages) {}
}
