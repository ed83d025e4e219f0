package dev.gallerist.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong in a request into the one shape of error. */
class ApiErrors {

    private static final Logger LOG = Logger.getLogger(ApiErrors.class);

    @ServerExceptionMapper
    Response refused(ApiProblem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    Response notTheJsonExpected(MismatchedInputException fault) {
        return answer(notJson());
    }

    @ServerExceptionMapper
    Response turnedAway(WebApplicationException fault) {
        return answer(of(fault));
    }

    @ServerExceptionMapper
    Response broken(Exception fault) {
        LOG.error("a request failed", fault);
        return answer(ApiProblem.internal());
    }

    private static ApiProblem of(WebApplicationException fault) {
        int status = fault.getResponse().getStatus();
        return switch (status) {
            case 404 -> ApiProblem.nothingHere();
            case 405 -> ApiProblem.otherMethod();
            case 406 -> new ApiProblem(
                    406,
                    "not-acceptable",
                    "The answer is JSON.",
                    "Send 'Accept: application/json', or no Accept header.");
            case 413 -> new ApiProblem(413, "too-large", "What was sent is larger than is allowed here.", "Send less.");
            case 415 -> new ApiProblem(
                    415,
                    "unsupported-media-type",
                    "This address does not take that kind of content.",
                    "Send application/json, for an upload application/octet-stream or video/*, for a class list also"
                            + " text/csv or text/plain.");
            default -> status >= 500
                    ? new ApiProblem(status, "internal", "The request failed.", "Try again later.")
                    : badRequest(fault, status);
        };
    }

    private static ApiProblem badRequest(WebApplicationException fault, int status) {
        return fault.getCause() instanceof JsonProcessingException
                ? notJson()
                : new ApiProblem(status, "bad-request", "The request cannot be understood.", "See /q/openapi.");
    }

    private static ApiProblem notJson() {
        return ApiProblem.badRequest(
                "The request's body is not the JSON that is expected here.",
                "Send for example {\"demonstration\": true} or {\"recording\": \"lesson.mp4\", \"pace\": \"fast\"}.");
    }

    private static Response answer(ApiProblem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(problem.body());
        problem.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }
}
