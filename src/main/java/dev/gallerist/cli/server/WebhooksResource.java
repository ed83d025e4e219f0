package dev.gallerist.cli.server;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.summary.webhook.Webhook;
import dev.gallerist.summary.webhook.WebhookAddresses;
import dev.gallerist.summary.webhook.WebhookEvent;
import dev.gallerist.summary.webhook.Webhooks;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is told of a teacher's lessons. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Have other programs told, signed, that a lesson ended or a cue began")
public class WebhooksResource {

    private final Webhooks webhooks;
    private final WebhookAddresses addresses;
    private final AuditTrail trail;
    private final CallerNow now;

    @Inject
    WebhooksResource(Webhooks webhooks, WebhookAddresses addresses, AuditTrail trail, CallerNow now) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.trail = trail;
        this.now = now;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Be told of your lessons",
            description = "The secret is shown once; docs/summary.md says how to check a message.")
    @APIResponse(responseCode = "201", description = "It is told from now on")
    @APIResponse(responseCode = "400", description = "The request cannot be understood, or messages may not go there")
    @APIResponse(responseCode = "403", description = "Only teachers have lessons to be told of")
    @APIResponse(responseCode = "409", description = "There are as many webhooks as are allowed")
    public Response add(WebhookRequest request) {
        Caller caller = teacher();
        if (request == null || request.url() == null) {
            throw WebhookRequest.unclear();
        }
        Set<WebhookEvent> events = request.checkedEvents();
        Webhook made = webhooks.add(caller.subject(), checked(request.url()), events)
                .orElseThrow(() -> new ApiProblem(
                        409,
                        "too-many-webhooks",
                        "There are " + Webhooks.MOST_OF_ONE + " webhooks already.",
                        "Delete one that is not needed any more."));
        note(caller, made.id(), "made");
        return Response.status(Response.Status.CREATED)
                .entity(new Made(made.id(), made.url().toString(), words(made), made.secret()))
                .build();
    }

    @GET
    @Operation(summary = "List your webhooks", description = "Without their secrets.")
    public Listed list() {
        return new Listed(webhooks.of(teacher().subject()).stream()
                .map(webhook -> new Line(webhook.id(), webhook.url().toString(), words(webhook)))
                .toList());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a webhook", description = "What it was still to be told goes with it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "You have no such webhook")
    public Response remove(@PathParam("id") String id) {
        Caller caller = teacher();
        if (!webhooks.remove(caller.subject(), id)) {
            throw new ApiProblem(
                    404, "no-such-webhook", "You have no such webhook.", "List them with GET /api/v1/webhooks.");
        }
        note(caller, id, "deleted");
        return Response.noContent().build();
    }

    private Caller teacher() {
        Caller caller = now.caller();
        if (!caller.may(Role.TEACHER)) {
            throw new ApiProblem(403, "no-permission", "Only teachers have webhooks.", "Log in as a teacher.");
        }
        return caller;
    }

    private URI checked(String url) {
        try {
            return addresses.checked(url);
        } catch (WebhookAddresses.Refused refused) {
            throw ApiProblem.badRequest(refused.getMessage(), "Send another url.");
        }
    }

    private void note(Caller caller, String id, String detail) {
        trail.note(new AuditEvent(caller.subject(), AuditEvent.Action.WEBHOOK_CHANGED, id, detail));
    }

    private static List<String> words(Webhook webhook) {
        return webhook.events().stream().map(WebhookEvent::wireName).sorted().toList();
    }

    /** A new webhook; the secret is never shown again. */
    public record Made(String id, String url, List<String> events, String secret) {}

    /** A webhook. */
    public record Line(String id, String url, List<String> events) {}

    /** The caller's webhooks. */
    public record Listed(List<Line> webhooks) {}
}
