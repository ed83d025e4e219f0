package dev.gallerist.cli.server;

import dev.gallerist.access.Admission;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Doorkeeper;
import dev.gallerist.cli.server.ApiPermissions.Rule;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Stands behind {@link ApiGate}: finds out who calls, counts their calls, and lets pass whom {@link ApiPermissions} allows. Who
 * calls is looked up on a worker thread, while the request's body waits.
 */
@Singleton
class CallerGate {

    /** The cookie of a log-in. */
    static final String COOKIE = "gallerist-session";

    private static final Logger LOG = Logger.getLogger(CallerGate.class);
    private static final int SECOND = ApiGate.FIRST + 1;
    private static final String BEARER = "Bearer ";

    private final Doorkeeper doorkeeper;
    private final CallLimits limits;

    @Inject
    CallerGate(Doorkeeper doorkeeper, CallLimits limits) {
        this.doorkeeper = doorkeeper;
        this.limits = limits;
    }

    void stand(@Observes Router router) {
        router.route("/api/*").order(SECOND).handler(this::pass);
    }

    /** Where the call came from. */
    static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }

    /** What the cookie of a log-in holds. */
    static Optional<String> cookie(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue);
    }

    private void pass(RoutingContext context) {
        Duration wait = limits.call(address(context));
        if (!wait.isZero()) {
            ApiGate.refuse(context, ApiProblem.tooOften(wait));
            return;
        }
        Optional<String> bearer = bearer(context);
        Optional<String> cookie = cookie(context);
        if (bearer.isEmpty() && cookie.isEmpty()) {
            decide(context, Optional.empty());
            return;
        }
        HttpServerRequest request = context.request();
        boolean bodyToCome = !request.isEnded();
        if (bodyToCome) {
            request.pause();
        }
        context.vertx()
                .executeBlocking(() -> caller(bearer, cookie), false)
                .onSuccess(caller -> {
                    if (bodyToCome) {
                        request.resume();
                    }
                    decide(context, caller);
                })
                .onFailure(fault -> {
                    LOG.error("it could not be found out who calls", fault);
                    ApiGate.refuse(context, ApiProblem.internal());
                });
    }

    /** What a program sends goes before a cookie. */
    private Optional<Caller> caller(Optional<String> bearer, Optional<String> cookie) {
        return bearer.isPresent()
                ? bearer.flatMap(doorkeeper::admit).map(Admission::caller)
                : cookie.flatMap(doorkeeper::loggedIn).map(Admission::caller);
    }

    private void decide(RoutingContext context, Optional<Caller> caller) {
        Rule rule = ApiPermissions.rule(context.request().method().name(), context.normalizedPath());
        Optional<ApiProblem> problem = problem(rule, caller);
        if (problem.isPresent()) {
            ApiGate.refuse(context, problem.get());
            return;
        }
        caller.ifPresent(known -> CallerNow.is(known, context));
        context.next();
    }

    private Optional<ApiProblem> problem(Rule rule, Optional<Caller> caller) {
        if (caller.isEmpty()) {
            return rule instanceof Rule.Everybody ? Optional.empty() : Optional.of(ApiProblem.notLoggedIn());
        }
        Duration wait = limits.callBy(caller.get().subject());
        if (!wait.isZero()) {
            return Optional.of(ApiProblem.tooOften(wait));
        }
        if (rule instanceof Rule.Nowhere) {
            return Optional.of(ApiProblem.nothingHere());
        }
        if (rule instanceof Rule.OtherMethod) {
            return Optional.of(ApiProblem.otherMethod());
        }
        boolean allowed = !(rule instanceof Rule.OneOf one)
                || !Collections.disjoint(one.roles(), caller.get().roles());
        return allowed ? Optional.empty() : Optional.of(ApiProblem.roleMissing());
    }

    private static Optional<String> bearer(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
