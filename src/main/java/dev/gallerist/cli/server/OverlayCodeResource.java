package dev.gallerist.cli.server;

import dev.gallerist.access.Origins;
import dev.gallerist.lesson.RunningLessons;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows the overlay's address as a QR code, so that a phone need not type it. */
@Path("/api/v1/lessons/{id}/qr.svg")
@Tag(name = "Sharing")
public class OverlayCodeResource {

    private static final int LONGEST = 1000;

    private final RunningLessons lessons;
    private final Origins origins;
    private final CallerNow now;

    @Inject
    OverlayCodeResource(RunningLessons lessons, Origins origins, CallerNow now) {
        this.now = now;
        this.lessons = lessons;
        this.origins = origins;
    }

    @GET
    @Produces("image/svg+xml")
    @Operation(
            summary = "The overlay's address as a QR code",
            description = "For addresses of this server, or of a page that is listed in gallerist.access.origins.")
    @APIResponse(responseCode = "200", description = "The code")
    @APIResponse(responseCode = "400", description = "That is no address of a page of this server")
    @APIResponse(responseCode = "404", description = "No such lesson")
    public String code(
            @PathParam("id") String id,
            @Parameter(description = "The overlay's whole address, as the browser shows it") @RestQuery String page,
            @Parameter(hidden = true) @HeaderParam("Host") String host) {
        LessonCalls.find(lessons, now.caller(), id);
        String address = Optional.ofNullable(page)
                .filter(text -> text.length() <= LONGEST)
                .filter(text -> origin(text)
                        .filter(origin -> origins.allow(Optional.of(origin), host))
                        .isPresent())
                .orElseThrow(() -> ApiProblem.badRequest(
                        "This is not the address of a page of this server.",
                        "Send the overlay's whole address of at most " + LONGEST + " letters."));
        return QrCode.svg(address);
    }

    /** The origin of an absolute address; empty where there is none. */
    static Optional<String> origin(String address) {
        try {
            URI uri = URI.create(address);
            boolean whole = uri.getScheme() != null && uri.getHost() != null && uri.getRawUserInfo() == null;
            return whole ? Optional.of(uri.getScheme() + "://" + uri.getRawAuthority()) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
