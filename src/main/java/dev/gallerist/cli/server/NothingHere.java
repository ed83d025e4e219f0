package dev.gallerist.cli.server;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers for every address under /api that is nobody's, in the same shape as all other errors. */
@Path("/api/{anything:.*}")
public class NothingHere {

    @GET
    @Operation(hidden = true)
    public void get() {
        throw ApiProblem.nothingHere();
    }

    @POST
    @Operation(hidden = true)
    public void post() {
        throw ApiProblem.nothingHere();
    }

    @PUT
    @Operation(hidden = true)
    public void put() {
        throw ApiProblem.nothingHere();
    }

    @DELETE
    @Operation(hidden = true)
    public void delete() {
        throw ApiProblem.nothingHere();
    }
}
