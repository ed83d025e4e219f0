package dev.gallerist.cli.server;

import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.roster.ClassList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that says what a person said, unchecked. */
public record ConsentRequest(
        @Schema(description = "The person's name, at most 100 letters") String name,
        @Schema(description = "given, withdrawn or erased") String choice) {

    /** @throws ApiProblem when there is no such choice */
    ConsentChoice choiceChecked() {
        return ConsentChoice.named(choice).orElseThrow(ConsentRequest::unclear);
    }

    /** @throws ApiProblem when that is no name */
    static String cleanName(String name) {
        if (name == null) {
            throw unclear();
        }
        try {
            return ClassList.cleanName(name);
        } catch (IllegalArgumentException notAName) {
            throw ApiProblem.badRequest(notAName.getMessage(), "Send the name as it stands in the meeting.");
        }
    }

    static ApiProblem unclear() {
        return ApiProblem.badRequest(
                "Whom it is about and what they said is missing or not known here.",
                "Send for example {\"name\": \"Alice Johnson\", \"choice\": \"withdrawn\"}.");
    }
}
