package dev.gallerist.cli.server;

import dev.gallerist.access.ApiKey;
import dev.gallerist.access.ApiKeys;
import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keys for other programs. A teacher hands out what they may do themselves, an admin anything. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class KeysResource {

    private final ApiKeys keys;
    private final AuditTrail audit;
    private final CallerNow now;

    @Inject
    KeysResource(ApiKeys keys, AuditTrail audit, CallerNow now) {
        this.keys = keys;
        this.audit = audit;
        this.now = now;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a key for another program",
            description =
                    "The key is in this answer only. It acts for who made it; with roles that its maker has not, it"
                            + " is somebody of its own.")
    @APIResponse(responseCode = "201", description = "The key")
    @APIResponse(responseCode = "400", description = "Name, roles or days are not clear")
    @APIResponse(responseCode = "403", description = "Only an admin hands out roles they have not")
    @APIResponse(responseCode = "409", description = "There are as many keys as this server keeps")
    public Response make(KeyRequest request) {
        Caller maker = now.caller();
        KeyRequest.Checked wish = KeyRequest.checked(request);
        if (!maker.may(Role.ADMIN) && !maker.roles().containsAll(wish.roles())) {
            throw ApiProblem.roleMissing();
        }
        ApiKeys.Made made = keys.make(maker, wish.name(), wish.roles(), Duration.ofDays(wish.days()))
                .orElseThrow(() -> new ApiProblem(
                        409,
                        "too-many-keys",
                        "There are " + ApiKeys.AT_MOST + " keys already.",
                        "Revoke some that are not used with DELETE /api/v1/keys/{id}."));
        audit.note(new AuditEvent(
                maker.subject(), AuditEvent.Action.KEY_MADE, made.key().id(), words(wish.roles())));
        return Response.status(Response.Status.CREATED).entity(NewKey.of(made)).build();
    }

    @GET
    @Operation(summary = "List the keys", description = "One's own; an admin sees all. Never the keys themselves.")
    @APIResponse(responseCode = "200", description = "The keys that are good")
    public KeyList list() {
        return new KeyList(keys.all(maker()).stream().map(KeyLine::of).toList());
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "Revoke a key", description = "It is void at once, and so is every log-in with it.")
    @APIResponse(responseCode = "204", description = "It is void")
    @APIResponse(responseCode = "404", description = "No such key")
    public Response revoke(@PathParam("key") String key) {
        if (!keys.revoke(key, maker())) {
            throw new ApiProblem(404, "no-such-key", "There is no such key.", "List the keys with GET /api/v1/keys.");
        }
        audit.note(new AuditEvent(now.caller().subject(), AuditEvent.Action.KEY_REVOKED, key, ""));
        return Response.noContent().build();
    }

    /** Whose keys the caller sees: their own, or, as an admin, everybody's. */
    private Optional<String> maker() {
        Caller caller = now.caller();
        return caller.may(Role.ADMIN) ? Optional.empty() : Optional.of(caller.subject());
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::wireName).collect(Collectors.joining(" "));
    }

    private static List<String> list(Set<Role> roles) {
        return roles.stream().sorted().map(Role::wireName).toList();
    }

    /** A new key; {@code key} is shown this once. */
    public record NewKey(String id, String name, List<String> roles, Instant expires, String key) {
        static NewKey of(ApiKeys.Made made) {
            ApiKey key = made.key();
            return new NewKey(key.id(), key.name(), KeysResource.list(key.roles()), key.expires(), made.secret());
        }
    }

    /** The keys that are good. */
    public record KeyList(List<KeyLine> keys) {}

    /**
     * A key in the list.
     *
     * @param lastUsed to about a minute; null where it was never used
     */
    public record KeyLine(
            String id, String name, List<String> roles, Instant made, Instant expires, Optional<Instant> lastUsed) {
        static KeyLine of(ApiKey key) {
            return new KeyLine(
                    key.id(), key.name(), KeysResource.list(key.roles()), key.made(), key.expires(), key.lastUsed());
        }
    }
}
