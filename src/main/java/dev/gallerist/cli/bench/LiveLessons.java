package dev.gallerist.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** The lessons of a server, as a client sees them: REST and the live WebSocket. Safe on any thread. */
final class LiveLessons {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final String LESSONS = "/api/v1/lessons";

    private final URI server;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param server its address, without a path
     * @param token what lets us in there
     */
    LiveLessons(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Whether the server says that it is ready. */
    boolean ready() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Starts a lesson.
     *
     * @param request the body that is asked for by docs/protocol.md
     * @return its id
     */
    String start(String request) throws IOException, InterruptedException {
        return post(LESSONS, request).get("id").asText();
    }

    /** How the lesson looks now. */
    JsonNode lesson(String id) throws IOException, InterruptedException {
        return JSON.readTree(get(LESSONS + "/" + id).body());
    }

    /** Asks the lesson to end. */
    void stop(String id) throws IOException, InterruptedException {
        post(LESSONS + "/" + id + "/stop", "");
    }

    /** Connects an overlay. */
    WebSocket watch(String id, WebSocket.Listener listener) throws IOException, InterruptedException {
        JsonNode invitation = post(LESSONS + "/" + id + "/ticket", "");
        URI live = URI.create("ws://" + server.getAuthority()
                + invitation.get("live").asText() + "?ticket="
                + invitation.get("ticket").asText());
        try {
            return http.newWebSocketBuilder()
                    .connectTimeout(ANSWERS_WITHIN)
                    .buildAsync(live, listener)
                    .join();
        } catch (CompletionException refused) {
            throw new IOException("The server let an overlay not in: " + refused.getCause() + ".", refused);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        JsonNode said = JSON.readTree(answer.body());
        if (answer.statusCode() >= 400) {
            throw new IOException(said.path("sentence").asText("The server refused.") + " "
                    + said.path("action").asText());
        }
        return said;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(ANSWERS_WITHIN);
    }
}
