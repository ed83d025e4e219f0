package dev.gallerist.cli.server;

import dev.gallerist.access.Admission;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Doorkeeper;
import dev.gallerist.access.Logins;
import dev.gallerist.access.Role;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Log in, out, and who one is. Programs need none of it: they send their token or key with each call. */
@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access", description = "Log in, keys for programs, and the audit log")
public class SessionResource {

    private final Doorkeeper doorkeeper;
    private final Logins logins;
    private final CallLimits limits;
    private final CallerNow now;

    @Inject
    SessionResource(Doorkeeper doorkeeper, Logins logins, CallLimits limits, CallerNow now) {
        this.doorkeeper = doorkeeper;
        this.logins = logins;
        this.limits = limits;
        this.now = now;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Log in",
            description =
                    "With the server's own token, a key, or a token of the school's OpenID Connect issuer. The answer"
                            + " sets a cookie that no script can read.")
    @APIResponse(responseCode = "200", description = "Who is logged in now")
    @APIResponse(responseCode = "400", description = "The token is missing")
    @APIResponse(responseCode = "401", description = "The token is not good")
    @APIResponse(
            responseCode = "429",
            description = "Too many tokens were not good; Retry-After says when to try again")
    public Response logIn(LogIn request, @Context RoutingContext context) {
        if (request == null || request.token() == null || request.token().isBlank()) {
            throw ApiProblem.badRequest("The token is missing.", "Send {\"token\": \"…\"}.");
        }
        String address = CallerGate.address(context);
        limits.mayTry(address);
        Optional<Admission> admission = doorkeeper.admit(request.token().strip());
        if (admission.isEmpty()) {
            limits.wasWrong(address);
            throw ApiProblem.tokenNotGood();
        }
        return Response.ok(Who.of(admission.get().caller()))
                .header(HttpHeaders.SET_COOKIE, cookie(logins.begin(admission.get()), context))
                .build();
    }

    @GET
    @Operation(summary = "Who is logged in")
    @APIResponse(responseCode = "200", description = "Who makes this call")
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    public Who who() {
        return Who.of(now.caller());
    }

    @DELETE
    @Operation(summary = "Log out", description = "Lessons run on.")
    @APIResponse(responseCode = "204", description = "Nobody is logged in with this cookie any more")
    public Response logOut(@Context RoutingContext context) {
        CallerGate.cookie(context).ifPresent(logins::end);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", context))
                .build();
    }

    /** Sent back to this server's own pages only, never shown to scripts, and over TLS only where it came over TLS. */
    private NewCookie cookie(String secret, RoutingContext context) {
        return new NewCookie.Builder(CallerGate.COOKIE)
                .value(secret)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(context.request().scheme()))
                .maxAge(secret.isEmpty() ? 0 : Math.toIntExact(logins.life().toSeconds()))
                .build();
    }

    /** What is needed to log in. */
    public record LogIn(
            @Schema(description = "The server's own token, a key, or a token of the issuer") String token) {}

    /** Somebody who is logged in. */
    public record Who(String subject, Optional<String> name, List<String> roles) {
        static Who of(Caller caller) {
            return new Who(
                    caller.subject(),
                    caller.name(),
                    caller.roles().stream().sorted().map(Role::wireName).toList());
        }
    }
}
