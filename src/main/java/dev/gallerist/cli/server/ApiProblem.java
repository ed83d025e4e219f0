package dev.gallerist.cli.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.OptionalLong;

/** A request that is refused: a status, a fixed word for programs, one sentence and what to do for people. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String action;
    private long retryAfter;

    ApiProblem(int status, String type, String sentence, String action) {
        super(sentence);
        this.status = status;
        this.type = type;
        this.action = action;
    }

    int status() {
        return status;
    }

    /** Seconds to wait before it is worth trying again; empty where that is not known. */
    OptionalLong retryAfter() {
        return retryAfter > 0 ? OptionalLong.of(retryAfter) : OptionalLong.empty();
    }

    /** The body of the answer. */
    ObjectNode body() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("sentence", getMessage())
                .put("action", action);
    }

    static ApiProblem badRequest(String sentence, String action) {
        return new ApiProblem(400, "bad-request", sentence, action);
    }

    static ApiProblem noSuchLesson() {
        return new ApiProblem(
                404,
                "no-such-lesson",
                "There is no such lesson on this server; lessons that are over are kept for a while only.",
                "Start the lesson again, or list the lessons with GET /api/v1/lessons.");
    }

    /**
     * @param sentence what the lesson cannot do any more
     */
    static ApiProblem lessonOver(String sentence, String action) {
        return new ApiProblem(409, "lesson-over", sentence, action);
    }

    static ApiProblem lessonBusy() {
        return new ApiProblem(
                429,
                "lesson-busy",
                "The lesson has not yet taken what it was told before.",
                "Try again in a few seconds.");
    }

    static ApiProblem notLoggedIn() {
        return new ApiProblem(
                401,
                "not-logged-in",
                "Nobody is logged in, or the log-in has ended.",
                "Open the log-in address that the server showed at its first start, or send 'Authorization: Bearer …'.");
    }

    static ApiProblem tokenNotGood() {
        return new ApiProblem(
                401,
                "token-not-good",
                "This token is not good, or not any more.",
                "Use the newest log-in address; the command reset-token makes a new one.");
    }

    static ApiProblem roleMissing() {
        return new ApiProblem(
                403,
                "role-missing",
                "You are logged in, but may not do this.",
                "Ask who runs this server for the role; docs/access.md says which.");
    }

    static ApiProblem tooOften(Duration wait) {
        ApiProblem problem = new ApiProblem(
                429, "too-often", "This was asked too often in a short time.", "Wait as long as Retry-After says.");
        problem.retryAfter = Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
        return problem;
    }

    static ApiProblem internal() {
        return new ApiProblem(
                500,
                "internal",
                "The request failed because of a fault in Gallerist.",
                "Try again; the server's log says more.");
    }

    static ApiProblem otherMethod() {
        return new ApiProblem(
                405, "method-not-allowed", "This address does not take such a request.", "See /q/openapi.");
    }

    static ApiProblem nothingHere() {
        return new ApiProblem(
                404, "not-found", "There is nothing at this address.", "See /q/openapi for the addresses there are.");
    }

    static ApiProblem tooLarge(long bytes) {
        return new ApiProblem(
                413,
                "too-large",
                "What was sent is larger than the " + inWords(bytes) + " that are allowed here.",
                "Send a shorter recording, or raise gallerist.recordings.max-upload.");
    }

    static ApiProblem classListTooLarge(long bytes) {
        return new ApiProblem(
                413,
                "too-large",
                "The class list is larger than the " + inWords(bytes) + " that are allowed.",
                "Send the names only, at most 2000 of them.");
    }

    static ApiProblem foreignPage() {
        return new ApiProblem(
                403,
                "foreign-origin",
                "This page may not talk to this server.",
                "Open Gallerist's own page, or list the page's origin in gallerist.access.origins.");
    }

    private static String inWords(long bytes) {
        long mebi = bytes >> 20;
        return mebi > 0 ? mebi + " MiB" : bytes + " bytes";
    }
}
