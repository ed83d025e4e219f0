package dev.gallerist.testsupport;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers a page's calls to /api/v1 with JSON as docs/protocol.md writes it down, so that a page can be seen in states that
 * take a real server days or a second person to reach. What has no answer is refused with 404. Belongs to the page's thread.
 */
public final class RoutedApi {

    private static final String ROOT = "/api/v1";

    private final Map<String, Route.FulfillOptions> answers = new HashMap<>();
    private final Map<String, List<String>> asked = new HashMap<>();

    /** Answers that page from now on. */
    public RoutedApi(Page page) {
        page.route(address -> address.contains(ROOT + "/"), this::answer);
    }

    /**
     * From now on a call is answered so.
     *
     * @param call method and path below /api/v1, without a query, such as {@code GET /policy}
     */
    public RoutedApi on(String call, int status, String json) {
        answers.put(
                call,
                new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/json")
                        .setBody(json));
        return this;
    }

    /** A refusal of that kind. */
    public RoutedApi refuse(String call, int status, String type) {
        return on(
                call,
                status,
                "{\"type\": \"%s\", \"sentence\": \"It is refused.\", \"action\": \"Do something else.\"}"
                        .formatted(type));
    }

    /** Whom and what the server knows: a teacher who administers it, a policy that allows lessons, no lessons. */
    public RoutedApi allowed() {
        return on("GET /session", 200, caller("teacher", "individuals", "admin"))
                .on("GET /policy", 200, policy("allowed", "ch", "research"))
                .on("GET /lessons", 200, "{\"lessons\": []}");
    }

    /** The answer about somebody with these roles. */
    public static String caller(String... roles) {
        return "{\"subject\": \"t1\", \"name\": null, \"roles\": [\"" + String.join("\", \"", roles) + "\"]}";
    }

    /** The answer about a policy that was settled. */
    public static String policy(String state, String region, String purpose) {
        return """
                {"state": "%s", "sentence": null, "region": "%s", "purpose": "%s", "reason": null, "individuals": false,
                 "leastReadable": 5, "retention": {"individuals": 7, "group": 90, "audit": 365}}"""
                .formatted(state, region, purpose);
    }

    /** Plays the lesson's live connection: sends one snapshot and leaves it open. */
    public static void live(Page page, String snapshot) {
        page.routeWebSocket(address -> address.contains("/live/"), (WebSocketRoute line) -> line.send(snapshot));
    }

    /** The bodies that were sent with that call, in order; a query stands for the body where there is none. */
    public List<String> asked(String call) {
        return asked.getOrDefault(call, List.of());
    }

    private void answer(Route route) {
        URI address = URI.create(route.request().url());
        String call = route.request().method() + " " + address.getPath().substring(ROOT.length());
        String body = route.request().postData();
        asked.computeIfAbsent(call, first -> new ArrayList<>())
                .add(body != null ? body : String.valueOf(address.getQuery()));
        route.fulfill(answers.getOrDefault(
                call,
                new Route.FulfillOptions()
                        .setStatus(404)
                        .setContentType("application/json")
                        .setBody("{\"type\": \"not-found\", \"sentence\": \"Nothing is here.\", \"action\": \"\"}")));
    }
}
