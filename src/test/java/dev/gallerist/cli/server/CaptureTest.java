package dev.gallerist.cli.server;

import static dev.gallerist.testsupport.EncodedPictures.headed;
import static dev.gallerist.testsupport.EncodedPictures.plain;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonSnapshot;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.testsupport.EncodedPictures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sharing a window with the real server and its real pipeline: what is taken, and what is turned away with which code. */
@QuarkusTest
@TestProfile(PipelineServer.class)
class CaptureTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SHARE =
            "{\"share\": {\"title\": \"Biology 7b\", \"region\": \"ch\", \"purpose\": \"research\"},"
                    + " \"consent\": {\"everyone\": \"the class is drawn\"}, \"individuals\": true}";
    private static final byte[] PICTURE = plain("jpg", Color.GRAY, 320, 180);

    @Inject
    RunningLessons lessons;

    @Inject
    RefusalCounts refusals;

    @TestHTTPResource
    URI server;

    @AfterEach
    void stopAll() throws InterruptedException {
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(SOON));
        }
    }

    @Test
    void aSequenceOfPicturesIsReadPausedAndEnded() throws Exception {
        // Given a share of the drawn class
        JsonPath started = share();
        Client client = new Client();
        WebSocket socket = connect(started.getString("capture"), started.getString("captureTicket"), null, client);
        assertEquals("{\"type\":\"advice\",\"rate\":2,\"width\":1920,\"paused\":false}", client.text());
        // When pictures of it are sent, each once the one before was read
        try (DemonstrationClass drawn = new DemonstrationClass(ClassScript.demonstration(1))) {
            double at = -1;
            for (int second = 0; second < 4; second++) {
                byte[] jpeg = EncodedPictures.jpeg(drawn.draw(Duration.ofSeconds(second)), 960, 540);
                double before = at;
                send(socket, headed("{\"taken\": " + System.currentTimeMillis() + "}", jpeg));
                until(started, snapshot -> snapshot.group().isPresent() && snapshot.at() > before);
                at = seen(started).at();
            }
        }
        // Then the class was seen
        lesson(started)
                .body("title", equalTo("Biology 7b"))
                .body("source", equalTo("live"))
                .body("students.size()", equalTo(8));
        // When it is paused and goes on
        tell(started, "pause").statusCode(202);
        until(started, snapshot -> snapshot.phase().wireName().equals("paused"));
        client.until("\"paused\":true}");
        tell(started, "resume").statusCode(202);
        until(started, snapshot -> snapshot.phase().wireName().equals("running"));
        // When the teacher ends the share
        socket.sendText("{\"type\":\"ended\"}", true).join();
        until(started, snapshot -> snapshot.source() == SourceState.SHARE_ENDED);
        // Then the lesson can be shared again, and its end closes the share
        Client again = new Client();
        connect(started.getString("capture"), captureTicket(started), null, again);
        assertEquals(4409, client.closed());
        tell(started, "stop").statusCode(202);
        assertEquals(WebSocket.NORMAL_CLOSURE, again.closed());
    }

    @Test
    void whatIsNoPictureIsTurnedAwayAndTheLessonIsUnharmed() throws Exception {
        JsonPath started = share();
        byte[] random = new byte[4000];
        new Random(3).nextBytes(random);
        byte[] oversized = Arrays.copyOf(PICTURE, 7_000_000);

        assertEquals(1003, closedAfter(started, random, "not-a-picture"));
        assertEquals(1009, closedAfter(started, EncodedPictures.pngBomb(30_000, 30_000), "too-large"));
        assertEquals(1009, closedAfter(started, oversized, "too-large"));
        assertEquals(1007, closedAfter(started, headed("{\"taken\": ", PICTURE), "broken-header"));

        takes(started);
    }

    @Test
    void aMessageBeyondEveryLimitBreaksItsConnectionOnly() throws Exception {
        JsonPath started = share();
        long before = refusals.of("beyond-every-limit");
        Client client = new Client();
        WebSocket socket = connect(started.getString("capture"), started.getString("captureTicket"), null, client);

        socket.sendBinary(ByteBuffer.wrap(Arrays.copyOf(PICTURE, 9_000_000)), true);

        client.gone();
        takes(started);
        assertEquals(before + 1, refusals.of("beyond-every-limit"));
    }

    @Test
    void aThousandMessagesASecondAreStoppedAndAnotherLessonIsUnharmed() throws Exception {
        // Given
        JsonPath flooded = share();
        JsonPath other = share();
        Client client = new Client();
        WebSocket socket = connect(flooded.getString("capture"), flooded.getString("captureTicket"), null, client);
        long before = refusals.of("flood");
        // When
        Thread flood = new Thread(() -> {
            try {
                while (!client.closed.isDone()) {
                    send(socket, PICTURE);
                }
            } catch (CompletionException closed) {
                // the connection is gone, as it should be
            }
        });
        flood.start();
        // Then
        assertEquals(1008, client.closed());
        flood.join(SOON.toMillis());
        assertEquals(before + 1, refusals.of("flood"));
        takes(other);
    }

    @Test
    void onlyAnOwnPageWithATicketToSendMayConnect() {
        JsonPath started = share();
        String capture = started.getString("capture");
        String ticket = started.getString("captureTicket");
        long before = refusals.of("upgrade-401");

        assertEquals(401, refusal(capture, "", null));
        assertEquals(401, refusal(capture, "invented", null));
        assertEquals(401, refusal(capture, started.getString("ticket"), null), "a ticket to watch");
        assertEquals(before + 3, refusals.of("upgrade-401"));
        assertEquals(401, refusal(started.getString("live"), captureTicket(started), null), "a ticket to send");
        assertEquals(404, refusal("/capture/no-such", ticket, null));
        assertEquals(403, refusal(capture, ticket, "https://evil.example"));
        connect(capture, ticket, "http://" + server.getAuthority(), new Client());
        assertEquals(401, refusal(capture, ticket, null), "used up");
    }

    @Test
    void theLawAndOtherLessonsAreAskedBeforeAShareStarts() {
        start("{\"share\": {\"region\": \"eu-eea\", \"purpose\": \"education\"}}")
                .statusCode(403)
                .body("type", equalTo("prohibited"));
        start("{\"share\": {\"region\": \"eu-eea\", \"purpose\": \"research\"}}")
                .statusCode(400);
        start("{\"share\": {\"region\": \"ch\", \"purpose\": \"work\"}, \"demonstration\": true}")
                .statusCode(400);
        String goesOn = "{\"share\": {\"region\": \"ch\", \"purpose\": \"work\","
                + " \"continues\": {\"id\": \"b0b0\", \"at\": 83.2}}}";
        start(goesOn).statusCode(201).body("id", equalTo("b0b0")).body("capture", equalTo("/capture/b0b0"));
        start(goesOn).statusCode(409).body("type", equalTo("lesson-running"));
        given().get("/api/v1/lessons/b0b0").then().body("at", equalTo(83.2f)).body("source", equalTo("waiting"));
    }

    @Test
    void theOverlaysAddressComesAsACodeForOwnPagesOnly() {
        JsonPath started = share();
        String code = "/api/v1/lessons/" + started.getString("id") + "/qr.svg";

        given().queryParam("page", "http://" + server.getAuthority() + "/overlay?lesson=1")
                .get(code)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(startsWith("<svg"));
        given().queryParam("page", "https://evil.example/overlay")
                .get(code)
                .then()
                .statusCode(400);
        given().get(code).then().statusCode(400);
    }

    @Test
    void aLessonThatTakesItsPicturesElsewhereGivesNoTicketToSend() {
        String id = start("{\"demonstration\": true}").extract().path("id");

        given().post("/api/v1/lessons/" + id + "/capture-ticket")
                .then()
                .statusCode(409)
                .body("type", equalTo("not-shared"));
        given().post("/api/v1/lessons/no-such/capture-ticket").then().statusCode(404);
    }

    /** The code a new connection is closed with after that message, which was counted. */
    private int closedAfter(JsonPath started, byte[] message, String counted) throws Exception {
        long before = refusals.of(counted);
        Client client = new Client();
        WebSocket socket = connect(started.getString("capture"), captureTicket(started), null, client);
        socket.sendBinary(ByteBuffer.wrap(message), true);
        int code = client.closed();
        assertEquals(before + 1, refusals.of(counted));
        return code;
    }

    /** A picture that is sent to the lesson is read. */
    private void takes(JsonPath started) throws Exception {
        WebSocket socket = connect(started.getString("capture"), captureTicket(started), null, new Client());
        send(socket, PICTURE);
        until(started, snapshot -> snapshot.group().isPresent());
    }

    private void until(JsonPath started, Predicate<LessonSnapshot> wanted) throws InterruptedException {
        RunningLesson lesson =
                lessons.find(new LessonId(started.getString("id"))).orElseThrow();
        CountDownLatch seen = new CountDownLatch(1);
        Runnable unwatch = lesson.watch(state -> {
            if (wanted.test(state.snapshot())) {
                seen.countDown();
            }
        });
        boolean already = wanted.test(lesson.newest().snapshot());
        assertTrue(already || seen.await(SOON.toSeconds(), TimeUnit.SECONDS), "it did not come to that in time");
        unwatch.run();
    }

    private LessonSnapshot seen(JsonPath started) {
        return lessons.find(new LessonId(started.getString("id")))
                .orElseThrow()
                .newest()
                .snapshot();
    }

    private static void send(WebSocket socket, byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
    }

    private JsonPath share() {
        return start(SHARE).statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse start(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/lessons")
                .then();
    }

    private static ValidatableResponse tell(JsonPath started, String what) {
        return given().post("/api/v1/lessons/" + started.getString("id") + "/" + what)
                .then();
    }

    private static ValidatableResponse lesson(JsonPath started) {
        return given().get("/api/v1/lessons/" + started.getString("id")).then().statusCode(200);
    }

    private static String captureTicket(JsonPath started) {
        return tell(started, "capture-ticket").statusCode(200).extract().path("captureTicket");
    }

    private int refusal(String address, String ticket, String origin) {
        CompletionException refused =
                assertThrows(CompletionException.class, () -> connect(address, ticket, origin, new Client()));
        return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause())
                .getResponse()
                .statusCode();
    }

    private WebSocket connect(String path, String ticket, String origin, Client client) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        URI address = URI.create("ws://" + server.getAuthority() + path + "?ticket=" + ticket);
        return builder.buildAsync(address, client).join();
    }

    /** Keeps what a share is told. */
    private static final class Client implements WebSocket.Listener {

        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        String text() throws InterruptedException {
            String text = texts.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertTrue(text != null, "no message in time");
            return text;
        }

        /** Returns when a message ends so; a busy machine also gets other advice before. */
        void until(String end) throws InterruptedException {
            String text = text();
            while (!text.endsWith(end)) {
                text = text();
            }
        }

        /** The code the server closed with. */
        int closed() throws Exception {
            return closed.get(SOON.toSeconds(), TimeUnit.SECONDS);
        }

        /** Returns when the connection is closed or broken. */
        void gone() throws Exception {
            closed.handle((code, fault) -> code).get(SOON.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            texts.add(text.toString());
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
