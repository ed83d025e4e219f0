package dev.gallerist.cli.server;

import dev.gallerist.lesson.CueAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that answers a cue, unchecked. */
public record AnswerRequest(@Schema(description = "helpful or not-now") String answer) {

    /**
     * The answer that is meant.
     *
     * @throws ApiProblem when it is none
     */
    CueAnswer checked() {
        return CueAnswer.named(answer).orElseThrow(AnswerRequest::unclear);
    }

    static ApiProblem unclear() {
        return ApiProblem.badRequest(
                "A cue is answered with helpful or not-now.", "Send for example {\"answer\": \"not-now\"}.");
    }
}
