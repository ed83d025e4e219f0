package dev.gallerist.cli.server;

import dev.gallerist.access.AuditEntry;
import dev.gallerist.access.AuditLog;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The audit log, for who has to look after the others. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class AuditResource {

    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final AuditLog log;

    @Inject
    AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            summary = "Read the audit log",
            description =
                    "Entries from a number on, oldest first; without one, the newest. 'intact' says whether the whole"
                            + " chain holds.")
    @APIResponse(responseCode = "200", description = "The entries")
    @APIResponse(responseCode = "400", description = "from or most is no such number")
    public Page read(
            @Parameter(description = "The number of the first entry") @RestQuery String from,
            @Parameter(description = "How many at most, 1 to 1000; 100 where it is not said") @RestQuery String most) {
        int many = (int) number(most, 1, MOST, USUAL);
        long first = number(from, 0, Long.MAX_VALUE, Math.max(0, log.newest() - many + 1));
        return new Page(
                log.entries(first, many).stream().map(Line::of).toList(),
                log.verify().intact());
    }

    private static long number(String text, long least, long most, long otherwise) {
        try {
            long number = text == null ? otherwise : Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw ApiProblem.badRequest(
                "from is a number from 0 on, most is one of 1 to " + MOST + ".", "Send /api/v1/audit?from=1&most=100.");
    }

    /**
     * A part of the log.
     *
     * @param intact whether no entry of the whole log was changed, removed or put in
     */
    public record Page(List<Line> entries, boolean intact) {}

    /** An entry. */
    public record Line(long number, Instant at, String actor, String action, String object, String detail) {
        static Line of(AuditEntry entry) {
            return new Line(entry.number(), entry.at(), entry.actor(), entry.action(), entry.object(), entry.detail());
        }
    }
}
