package dev.gallerist.cli.server;

import dev.gallerist.access.Origins;
import dev.gallerist.roster.ClassList;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Stands before everything under {@code /api}: turns away foreign pages and bodies that are too large before a byte of them
 * is read, and keeps answers out of caches.
 */
@Singleton
class ApiGate {

    /** Before Quarkus's own size limit, which answers without a word. */
    static final int FIRST = -100;

    private static final long JSON_AT_MOST = 64 * 1024;
    private static final String UPLOAD = "/api/v1/lessons/upload";
    private static final String CLASS_LIST = "/class-list";

    private final Origins origins;
    private final UploadFolder uploads;

    @Inject
    ApiGate(Origins origins, UploadFolder uploads) {
        this.origins = origins;
        this.uploads = uploads;
    }

    void stand(@Observes Router router) {
        router.route("/api/*").order(FIRST).handler(this::pass);
    }

    private void pass(RoutingContext context) {
        // names of students are in the answers
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<ApiProblem> problem = problem(context);
        if (problem.isEmpty()) {
            context.next();
            return;
        }
        refuse(context, problem.get());
    }

    /** Answers with the problem; the rest of the body is not read. */
    static void refuse(RoutingContext context, ApiProblem problem) {
        HttpServerResponse response = context.response();
        problem.retryAfter().ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.body().toString());
    }

    private Optional<ApiProblem> problem(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (!origins.allow(Optional.ofNullable(origin), context.request().getHeader(HttpHeaders.HOST))) {
            return Optional.of(ApiProblem.foreignPage());
        }
        if (context.request().method() == HttpMethod.GET) {
            return Optional.empty();
        }
        if (context.normalizedPath().endsWith(CLASS_LIST)) {
            return announced(context) > ClassList.LARGEST
                    ? Optional.of(ApiProblem.classListTooLarge(ClassList.LARGEST))
                    : Optional.empty();
        }
        long atMost = context.normalizedPath().equals(UPLOAD) ? uploads.atMost() : JSON_AT_MOST;
        return announced(context) > atMost ? Optional.of(ApiProblem.tooLarge(atMost)) : Optional.empty();
    }

    /** The length the client announced; -1 where it announced none (the upload counts for itself then). */
    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return Long.MAX_VALUE;
        }
    }
}
