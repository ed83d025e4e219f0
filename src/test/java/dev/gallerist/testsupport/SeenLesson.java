package dev.gallerist.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A lesson as somebody sees it from outside who started it over REST and watches it live. Belongs to the test's thread. */
public final class SeenLesson {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final List<Sight> sights = new ArrayList<>();
    private double at;

    /** When a second of the lesson was seen first, by {@link System#nanoTime}. */
    private record Sight(double at, long nanos) {}

    private SeenLesson(String id) {
        this.id = id;
    }

    /** Starts the drawn class in real time. */
    public static SeenLesson demonstration(URI server) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest start = HttpRequest.newBuilder(server.resolve("/api/v1/lessons"))
                .header("Content-Type", "application/json")
                .header("Authorization", LoggedIn.HEADER)
                .POST(BodyPublishers.ofString("{\"demonstration\": true, \"pace\": \"real-time\"}"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = http.send(start, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new AssertionError("the lesson did not start: " + answer.body());
        }
        JsonNode invitation = JSON.readTree(answer.body());
        SeenLesson lesson = new SeenLesson(invitation.get("id").asText());
        URI live = URI.create(
                "ws://" + server.getAuthority() + invitation.get("live").asText() + "?ticket="
                        + invitation.get("ticket").asText());
        http.newWebSocketBuilder().buildAsync(live, lesson.new Watcher()).join();
        return lesson;
    }

    /** The lesson's summary as the server tells it. */
    public JsonNode summary(URI server) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(server.resolve("/api/v1/lessons/" + id + "/summary"))
                .header("Authorization", LoggedIn.HEADER)
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(ask, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("no summary: " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    public String id() {
        return id;
    }

    /**
     * How long ago the oldest picture was seen that is newer than a second of the lesson; 0 where none was. A picture that comes late
     * on a busy machine is not lost before it is there.
     *
     * @param nanos now
     */
    public synchronized double secondsBeyond(double second, long nanos) {
        return sights.stream()
                .filter(sight -> sight.at() > second + 0.001)
                .mapToDouble(sight -> (nanos - sight.nanos()) / 1e9)
                .max()
                .orElse(0);
    }

    /** Returns when that second of the lesson was seen. */
    public synchronized void await(double second) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (at < second) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("second " + second + " of the lesson did not come, only " + at);
            }
            wait(left);
        }
    }

    private synchronized void seen(JsonNode message) {
        if (message.hasNonNull("at")) {
            at = message.get("at").asDouble();
            sights.add(new Sight(at, System.nanoTime()));
            notifyAll();
        }
    }

    /** Puts messages together and looks at the clock in them. */
    private final class Watcher implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                seen(parsed(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private static JsonNode parsed(String message) {
            try {
                JsonNode node = JSON.readTree(message);
                return node.has("lesson") ? node.get("lesson") : node;
            } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
                throw new AssertionError(broken);
            }
        }
    }
}
