package dev.gallerist.cli.server;

import dev.gallerist.consent.ConsentChoice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a participant's no, unchecked. */
public record OptOutRequest(
        @Schema(description = "Your name as it stands in the meeting") String name,
        @Schema(
                        description =
                                "stop: not read from now on; delete: what is kept of you in this lesson is deleted as well")
                String kind) {

    /** @throws ApiProblem when there is no such kind */
    ConsentChoice choice() {
        if ("stop".equals(kind)) {
            return ConsentChoice.WITHDRAWN;
        }
        if ("delete".equals(kind)) {
            return ConsentChoice.ERASED;
        }
        throw unclear();
    }

    static ApiProblem unclear() {
        return ApiProblem.badRequest(
                "It is missing whether you are only left out, or what is kept of you is deleted as well.",
                "Send for example {\"name\": \"Alice Johnson\", \"kind\": \"stop\"} or {… \"kind\": \"delete\"}.");
    }
}
