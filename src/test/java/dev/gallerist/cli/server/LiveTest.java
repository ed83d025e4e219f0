package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.live.ToldLesson;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedServer.class)
class LiveTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    RunningLessons lessons;

    @Inject
    ScriptedLessons script;

    @TestHTTPResource
    URI server;

    @AfterEach
    void stopAll() throws InterruptedException {
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(SOON));
        }
        script.forget();
    }

    @Test
    void aSnapshotThenChangesThenTheEnd() throws Exception {
        JsonPath started = demonstration();
        Client client = new Client();
        connect(started.getString("live"), started.getString("ticket"), null, client);
        String first = client.message();
        assertTrue(first.startsWith("{\"type\":\"snapshot\",\"version\":1,"), first);

        SampleLesson sample = new SampleLesson()
                .student("Alice", Expression.NEUTRAL, 0.8f)
                .student("Boris", Expression.NEUTRAL, 0.8f)
                .window(0.1f, 0.8f, 0.1f);
        script.show(sample);
        String change = client.message();
        assertTrue(change.startsWith("{\"type\":\"change\",\"version\":2,"), change);
        script.show(sample.now(1, Expression.HAPPINESS, 0.9f)
                .at(9)
                .phase(new LessonPhase.Interrupted("The recording breaks off after 9 seconds.")));

        assertEquals(WebSocket.NORMAL_CLOSURE, client.closed.get(SOON.toSeconds(), TimeUnit.SECONDS));
        assertEquals(
                "happiness", client.told.lesson().at("/students/1/expression").asText());
        assertEquals("interrupted", client.told.lesson().get("phase").asText());
        assertEquals(
                "The recording breaks off after 9 seconds.",
                client.told.lesson().get("sentence").asText());
        assertEquals(
                given().get("/api/v1/lessons/" + started.getString("id"))
                        .jsonPath()
                        .getMap(""),
                JsonPath.from(client.told.lesson().toString()).getMap(""));
    }

    @Test
    void aLessonThatIsOverIsShownOnce() throws Exception {
        JsonPath started = demonstration();
        RunningLesson lesson = lessons.all().get(lessons.all().size() - 1);
        lesson.stop();
        assertTrue(lesson.awaitOver(SOON));

        Client client = new Client();
        connect(started.getString("live"), started.getString("ticket"), null, client);

        assertTrue(client.message().contains("\"phase\":\"ended\""));
        assertEquals(WebSocket.NORMAL_CLOSURE, client.closed.get(SOON.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void aTicketIsGoodOnceAndForItsLessonOnly() {
        JsonPath one = demonstration();
        JsonPath other = demonstration();

        assertEquals(401, refusal(one.getString("live"), "", null));
        assertEquals(401, refusal(one.getString("live"), "invented", null));
        assertEquals(401, refusal(one.getString("live"), other.getString("ticket"), null));
        connect(one.getString("live"), one.getString("ticket"), null, new Client());
        assertEquals(401, refusal(one.getString("live"), one.getString("ticket"), null));

        connect(one.getString("live"), ticket(one), null, new Client());
    }

    @Test
    void unknownLessonsAndForeignPagesAreTurnedAway() {
        JsonPath started = demonstration();
        String live = started.getString("live");
        String ticket = started.getString("ticket");

        assertEquals(404, refusal("/live/no-such", ticket, null));
        assertEquals(403, refusal(live, ticket, "https://evil.example"));
        assertEquals(403, refusal(live, ticket, "null"));
        // and the ticket is still good, from a page that is listed
        connect(live, ticket, "https://school.example", new Client());
    }

    @Test
    void whoComesBackGoesOnWithoutAGap() throws Exception {
        JsonPath started = demonstration();
        String live = started.getString("live");
        Client client = new Client();
        WebSocket lost = connect(live, started.getString("ticket"), null, client);
        client.message();
        String since = client.told.since();
        lost.abort();

        SampleLesson sample =
                new SampleLesson().student("Alice", Expression.NEUTRAL, 0.8f).window(0.1f, 0.8f, 0.1f);
        script.show(sample);
        shown(started, 5);
        Client back = new Client(client.told);
        connect(live, ticket(started) + "&since=" + since, null, back);

        String change = back.message();
        assertTrue(change.startsWith("{\"type\":\"change\","), change);
        assertEquals("Alice", back.told.lesson().at("/students/0/name").asText());

        Client stranger = new Client();
        connect(live, ticket(started) + "&since=otherrun.1", null, stranger);
        String snapshot = stranger.message();
        assertTrue(snapshot.startsWith("{\"type\":\"snapshot\","), snapshot);
    }

    @Test
    void asManyOverlaysAsAllowedAndNoMore() throws Exception {
        JsonPath started = demonstration();
        String live = started.getString("live");
        for (int i = 0; i < ScriptedServer.OVERLAYS_AT_MOST; i++) {
            Client client = new Client();
            connect(live, ticket(started), null, client);
            client.message();
        }

        assertEquals(429, refusal(live, ticket(started), null));
    }

    /** Waits until the lesson is at these seconds. */
    private void shown(JsonPath started, double at) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        RunningLesson lesson =
                lessons.find(new LessonId(started.getString("id"))).orElseThrow();
        Runnable unwatch = lesson.watch(state -> there.countDown());
        if (lesson.newest().snapshot().at() < at) {
            assertTrue(there.await(SOON.toSeconds(), TimeUnit.SECONDS), "nothing was shown in time");
        }
        unwatch.run();
    }

    private String ticket(JsonPath started) {
        return given().post("/api/v1/lessons/" + started.getString("id") + "/ticket")
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
    }

    private JsonPath demonstration() {
        return given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true}")
                .post("/api/v1/lessons")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private int refusal(String live, String ticket, String origin) {
        CompletionException refused =
                assertThrows(CompletionException.class, () -> connect(live, ticket, origin, new Client()));
        return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause())
                .getResponse()
                .statusCode();
    }

    private WebSocket connect(String live, String ticket, String origin, Client client) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        URI address = URI.create("ws://" + server.getAuthority() + live + "?ticket=" + ticket);
        return builder.buildAsync(address, client).join();
    }

    /** Keeps what a client is told. */
    private static final class Client implements WebSocket.Listener {

        private final ToldLesson told;
        private final StringBuilder parts = new StringBuilder();
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        Client() {
            this(new ToldLesson());
        }

        Client(ToldLesson told) {
            this.told = told;
        }

        /** The next message that is no beat. */
        String message() throws InterruptedException {
            String message = messages.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertTrue(message != null, "no message in time");
            return message.contains("\"type\":\"beat\"") ? message() : message;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            parts.append(text);
            if (last) {
                told.hear(parts.toString());
                messages.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable fault) {
            closed.completeExceptionally(fault);
        }
    }
}
