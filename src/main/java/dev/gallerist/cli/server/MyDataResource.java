package dev.gallerist.cli.server;

import dev.gallerist.summary.OwnShare;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What is kept of the student who asks. */
@Path("/api/v1/my")
@Tag(name = "Exports")
public class MyDataResource {

    private final OwnShare shares;
    private final CallerNow now;

    @Inject
    MyDataResource(OwnShare shares, CallerNow now) {
        this.shares = shares;
        this.now = now;
    }

    @GET
    @Path("/data")
    @Operation(
            summary = "Everything that is kept of you",
            description =
                    "Of all lessons, by the name with which you logged in. Where two people of a lesson bear it, that"
                            + " lesson is left out; ask its teacher.")
    @APIResponse(responseCode = "200", description = "A page to read and print, or JSON")
    @APIResponse(responseCode = "403", description = "You are not logged in as a student with a name")
    public Response data(@Parameter(description = "html (default) or json") @RestQuery String format) {
        PersonFormat wanted = PersonFormat.checked(format);
        return shares.of(now.caller())
                .map(document -> wanted.answer(document, "my-data"))
                .orElseThrow(() -> new ApiProblem(
                        403,
                        "no-student",
                        "Only a student who is logged in by name has data of their own here.",
                        "Log in through your school, or ask the lesson's teacher for what is kept of you."));
    }
}
