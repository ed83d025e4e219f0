package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.Policy;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this server may do: settled once, before any real class is read. */
@Path("/api/v1/policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Policy",
        description = "Say where this server is used and what for; before that only the drawn class is read")
public class PolicyResource {

    private final PolicyDesk desk;
    private final CallerNow now;

    @Inject
    PolicyResource(PolicyDesk desk, CallerNow now) {
        this.desk = desk;
        this.now = now;
    }

    @GET
    @Operation(summary = "What this server may do")
    @APIResponse(responseCode = "200", description = "The policy, and why no real class is read where none is")
    public PolicyAnswer policy() {
        return PolicyAnswer.of(desk.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle what this server may do",
            description =
                    "Goes to the audit log with its reason. Lessons that run are held to it from their next picture"
                            + " on: where the law forbids to read, nothing of them is read any more.")
    @APIResponse(responseCode = "200", description = "It holds; 'prohibited' where nothing may be read under it")
    @APIResponse(responseCode = "400", description = "It is unclear, or the reason is missing")
    @APIResponse(responseCode = "403", description = "Only an administrator settles the policy")
    public PolicyAnswer settle(PolicyRequest request) {
        Caller caller = now.caller();
        if (!caller.may(Role.ADMIN)) {
            throw new ApiProblem(
                    403,
                    "role-missing",
                    "Only an administrator settles what this server may do.",
                    "Ask the server's administrator.");
        }
        if (request == null) {
            throw ApiProblem.badRequest(
                    "The policy is missing.", "Send for example {\"region\": \"ch\", \"purpose\": \"research\"}.");
        }
        Policy policy = request.checked(desk.current());
        desk.settle(policy, caller);
        return PolicyAnswer.of(policy);
    }
}
