package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gallerist.summary.Receipts;
import dev.gallerist.summary.SummaryJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That something was deleted, for whoever has the receipt's id. */
@Path("/api/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deletion")
public class ReceiptsResource {

    private final Receipts receipts;

    @Inject
    ReceiptsResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at a receipt", description = "Kept for as long as the audit log.")
    @APIResponse(responseCode = "200", description = "The receipt")
    @APIResponse(responseCode = "404", description = "No such receipt")
    public ObjectNode receipt(@PathParam("id") String id) {
        return receipts.find(id)
                .map(SummaryJson::receipt)
                .orElseThrow(() -> new ApiProblem(
                        404,
                        "no-such-receipt",
                        "There is no such receipt on this server; receipts are kept for a year by default.",
                        "Take the id from the answer to the deletion."));
    }
}
