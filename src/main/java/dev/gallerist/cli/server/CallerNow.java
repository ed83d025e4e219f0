package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who makes the call that is being answered, as {@link CallerGate} found out. */
@RequestScoped
public class CallerNow {

    private static final String KEY = "gallerist.caller";

    @Inject
    CurrentVertxRequest request;

    /**
     * Who calls.
     *
     * @throws ApiProblem when nobody logged in
     */
    public Caller caller() {
        return known().orElseThrow(ApiProblem::notLoggedIn);
    }

    /** Who calls, where they logged in: what is public asks this way. */
    public Optional<Caller> known() {
        RoutingContext context = request.getCurrent();
        return context == null ? Optional.empty() : Optional.ofNullable(context.get(KEY));
    }

    static void is(Caller caller, RoutingContext context) {
        context.put(KEY, caller);
    }
}
