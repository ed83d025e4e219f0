package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.Pace;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.roster.StudentId;
import dev.gallerist.testsupport.LoggedIn;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ScriptedServer.class)
class LessonsApiTest {

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
    void aDemonstrationStartsShowsItselfAndStops() throws InterruptedException {
        String id = start("{\"demonstration\": true}");
        assertEquals(new LessonRequest.Demonstration(Pace.REAL_TIME, LessonTerms.drawn("local")), script.opened());
        lesson(id, "running");
        given().get("/api/v1/lessons").then().statusCode(200).body("lessons.id", hasItem(id));

        given().post("/api/v1/lessons/" + id + "/stop").then().statusCode(202).body("id", equalTo(id));

        assertTrue(running(id).awaitOver(SOON));
        lesson(id, "ended");
    }

    @Test
    void aLessonIsStartedUnderTheTermsThatAreAskedFor() {
        start("{\"recording\": \"lesson.mp4\", \"class\": \"Biology 7b\","
                + " \"consent\": {\"everyone\": \"all signed\"}, \"individuals\": true}");

        LessonTerms terms = script.opened().terms();
        assertEquals(Optional.of("Biology 7b"), terms.course());
        assertEquals(
                new ConsentBasis.EveryoneAgreed("all signed"), terms.rules().basis());
        assertTrue(terms.rules().individuals());
        start("{\"recording\": \"lesson.mp4\"}");
        assertEquals(
                new ConsentBasis.OnlyListed(), script.opened().terms().rules().basis());
        assertFalse(script.opened().terms().rules().individuals());
    }

    @Test
    void aLessonIsShownWithItsStudents() throws InterruptedException {
        String id = start("{\"recording\": \"lesson.mp4\", \"pace\": \"fast\"}");
        assertEquals(Pace.FAST, script.opened().pace());
        assertEquals("lesson.mp4", script.opened().title());

        script.show(new SampleLesson()
                .student("Alice", Expression.HAPPINESS, 0.9f)
                .unreadable("Boris")
                .window(0.5f, 0.4f, 0.1f)
                .phase(new LessonPhase.Interrupted("The recording breaks off.")));
        assertTrue(running(id).awaitOver(SOON));

        lesson(id, "interrupted")
                .body("sentence", equalTo("The recording breaks off."))
                .body("students[0].name", equalTo("Alice"))
                .body("students[0].expression", equalTo("happiness"))
                .body("students[1].expression", equalTo(null))
                .body("group.mood", equalTo("positive"))
                .body("group.readable", equalTo(1))
                .body("timeline.size()", equalTo(1));
    }

    @Test
    void aLessonIsToldWhomToExpectAndWhoSomebodyIs() throws InterruptedException {
        String id = withAlice();

        given().contentType("text/csv")
                .body("Алиса\nBoris\n".getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/lessons/" + id + "/class-list")
                .then()
                .statusCode(202)
                .body("names", equalTo(2));
        assertEquals(2, ((LessonCommand.ExpectNames) script.told()).list().size());
        given().contentType(ContentType.JSON)
                .body("{\"name\": \" Алиса \"}")
                .patch("/api/v1/lessons/" + id + "/students/s1")
                .then()
                .statusCode(202)
                .body("id", equalTo("s1"))
                .body("name", equalTo("Алиса"));
        assertEquals(new LessonCommand.Rename(new StudentId(1), "Алиса"), script.told());
    }

    @Test
    void aLessonThatIsOverIsStillCorrectedButTakesNoClassList() throws InterruptedException {
        String id = withAlice();
        running(id).stop();
        assertTrue(running(id).awaitOver(SOON));

        rename(id, "s1", "{\"name\": \"Alicia\"}").statusCode(202);

        lesson(id, "ended").body("students[0].name", equalTo("Alicia"));
        isProblem(classList(id, "text/csv", "Alice".getBytes(StandardCharsets.UTF_8)), 409, "lesson-over");
    }

    @Test
    void namesThatAreNoneAreRefused() throws InterruptedException {
        String id = withAlice();

        isProblem(rename(id, "s1", "{\"name\": \"  \"}"), 400, "bad-request");
        isProblem(rename(id, "s1", "{}"), 400, "bad-request");
        isProblem(rename(id, "s1", "null"), 400, "bad-request");
        isProblem(rename(id, "s1", "{\"name\": \"" + "x".repeat(101) + "\"}"), 400, "bad-request");
        isProblem(rename(id, "s2", "{\"name\": \"Boris\"}"), 404, "no-such-student");
        isProblem(rename("none", "s1", "{\"name\": \"Boris\"}"), 404, "no-such-lesson");
        isProblem(classList("none", "text/csv", new byte[] {'A'}), 404, "no-such-lesson");
        isProblem(classList(id, "text/csv", new byte[] {(byte) 0xff}), 422, "unreadable");
        isProblem(classList(id, "text/csv", new byte[0]), 422, "unreadable");
        isProblem(
                classList(id, "text/csv", "Alice\n".repeat(2001).getBytes(StandardCharsets.UTF_8)), 422, "unreadable");
        isProblem(classList(id, "text/csv", new byte[(1 << 20) + 1]), 413, "too-large");
        isProblem(classList(id, "video/mp4", new byte[] {'A'}), 415, "unsupported-media-type");
        isProblem(given().get("/api/v1/lessons/" + id + "/class-list").then(), 405, "method-not-allowed");
    }

    private static ValidatableResponse rename(String lesson, String student, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/lessons/" + lesson + "/students/" + student)
                .then();
    }

    private static ValidatableResponse classList(String lesson, String type, byte[] list) {
        return given().contentType(type)
                .body(list)
                .put("/api/v1/lessons/" + lesson + "/class-list")
                .then();
    }

    /** A running lesson in which Alice was seen. */
    private String withAlice() throws InterruptedException {
        String id = start("{\"demonstration\": true}");
        CountDownLatch seen = new CountDownLatch(1);
        running(id).watch(state -> seen.countDown());
        script.show(new SampleLesson().student("Alice", Expression.HAPPINESS, 0.9f));
        assertTrue(seen.await(SOON.toSeconds(), TimeUnit.SECONDS));
        return id;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"recording\": \"../pom.xml\"} | application/json | 404 | no-such-recording",
                "{\"recording\": \"notes.mp4\"} | application/json | 422 | unreadable",
                "{\"recording\": \"lesson.mp4\", \"pace\": \"slow\"} | application/json | 400 | bad-request",
                "{\"recording\": \"lesson.mp4\", \"demonstration\": true} | application/json | 400 | bad-request",
                "{} | application/json | 400 | bad-request",
                "null | application/json | 400 | bad-request",
                "'' | application/json | 400 | bad-request",
                "{\"demonstration\": | application/json | 400 | bad-request",
                "[1, 2] | application/json | 400 | bad-request",
                "{\"demonstration\": \"perhaps\"} | application/json | 400 | bad-request",
                "{\"recording\": {\"a\": 1}} | application/json | 400 | bad-request",
                "{\"recording\": \"lesson.mp4\", \"consent\": {\"everyone\": \" \"}} | application/json | 400 | bad-request",
                "{\"demonstration\": true, \"startAt\": \"soon\"} | application/json | 400 | bad-request",
                "{\"demonstration\": true, \"startAt\": \"2020-01-01T00:00:00Z\"} | application/json | 400 | bad-request",
                "{\"demonstration\": true} | text/plain | 415 | unsupported-media-type",
            })
    void whatCannotBeStartedIsRefused(String body, String type, int status, String error) {
        isProblem(given().contentType(type).body(body).post("/api/v1/lessons").then(), status, error);
    }

    @Test
    void everyOtherErrorHasTheSameShape() {
        isProblem(given().get("/api/v1/lessons/no-such").then(), 404, "no-such-lesson");
        isProblem(given().get("/api/v1/lessons/%3Cscript%3E").then(), 404, "no-such-lesson");
        isProblem(given().post("/api/v1/lessons/no-such/stop").then(), 404, "no-such-lesson");
        isProblem(given().post("/api/v1/lessons/no-such/ticket").then(), 404, "no-such-lesson");
        isProblem(given().get("/api/v1/lessons/a/b/c").then(), 404, "not-found");
        isProblem(given().get("/api/v1/pupils").then(), 404, "not-found");
        isProblem(given().delete("/api/v1/pupils").then(), 404, "not-found");
        isProblem(given().delete("/api/v1/lessons").then(), 405, "method-not-allowed");
        isProblem(
                given().contentType(ContentType.JSON)
                        .body(" ".repeat(70_000))
                        .post("/api/v1/lessons")
                        .then(),
                413,
                "too-large");
        isProblem(
                given().header("Origin", "https://evil.example")
                        .contentType(ContentType.JSON)
                        .body("{\"demonstration\": true}")
                        .post("/api/v1/lessons")
                        .then(),
                403,
                "foreign-origin");
    }

    @Test
    void noMoreLessonsThanAllowed() {
        start("{\"demonstration\": true}");
        start("{\"demonstration\": true}");

        isProblem(
                given().contentType(ContentType.JSON)
                        .body("{\"demonstration\": true}")
                        .post("/api/v1/lessons")
                        .then(),
                429,
                "too-many-lessons");
        isProblem(upload("late.mp4", new byte[10]), 429, "too-many-lessons");
    }

    @Test
    void anUploadIsReadAndThenRemoved() throws InterruptedException {
        String id = upload("../Урок 1.mp4", new byte[ScriptedServer.MAX_UPLOAD])
                .statusCode(201)
                .extract()
                .path("id");
        LessonRequest.Recording recording = (LessonRequest.Recording) script.opened();
        assertEquals("Урок 1.mp4", recording.title());
        assertTrue(Files.exists(recording.path()));

        running(id).stop();
        assertTrue(running(id).awaitOver(SOON));

        assertFalse(Files.exists(recording.path()));
    }

    @Test
    void anUploadThatIsRefusedIsRemoved() throws IOException {
        Path folder = uploadFolder();

        isProblem(upload("notes.mp4", "broken".getBytes(StandardCharsets.UTF_8)), 422, "unreadable");
        isProblem(upload("none.mp4", new byte[0]), 400, "bad-request");
        isProblem(upload("large.mp4", new byte[ScriptedServer.MAX_UPLOAD + 1]), 413, "too-large");
        isProblem(
                given().contentType("video/mp4")
                        .queryParam("pace", "slow")
                        .body(new byte[10])
                        .post("/api/v1/lessons/upload")
                        .then(),
                400,
                "bad-request");

        assertEquals(0, recordingsIn(folder));
    }

    @Test
    void anUploadTheClientBreaksOffIsRemoved() throws Exception {
        Path folder = uploadFolder();
        try (WatchService watch = folder.getFileSystem().newWatchService();
                Socket client = new Socket(server.getHost(), server.getPort())) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            OutputStream out = client.getOutputStream();
            out.write(("POST /api/v1/lessons/upload HTTP/1.1\r\nHost: " + server.getAuthority()
                            + "\r\nAuthorization: " + LoggedIn.HEADER
                            + "\r\nContent-Type: video/mp4\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[50_000]);
            out.flush();
            await(watch, StandardWatchEventKinds.ENTRY_CREATE);

            client.close();
            await(watch, StandardWatchEventKinds.ENTRY_DELETE);
        }
        assertEquals(0, recordingsIn(folder));
    }

    @Test
    void pagesAndAnswersCarryTheSecurityHeaders() {
        for (String address : new String[] {"/", "/api/v1/lessons"}) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'self'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer");
        }
        given().get("/api/v1/lessons").then().header("Cache-Control", "no-store");
        given().get("/").then().header("Cache-Control", "no-cache");
    }

    private String start(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/lessons")
                .then()
                .statusCode(201)
                .body("live", containsString("/live/"))
                .body("ticket", notNullValue())
                .header("Location", containsString("/api/v1/lessons/"))
                .extract()
                .path("id");
    }

    private ValidatableResponse upload(String name, byte[] bytes) {
        return given().contentType("application/octet-stream")
                .queryParam("name", name)
                .queryParam("pace", "fast")
                .body(bytes)
                .post("/api/v1/lessons/upload")
                .then();
    }

    private RunningLesson running(String id) {
        return lessons.find(new LessonId(id)).orElseThrow();
    }

    private static ValidatableResponse lesson(String id, String phase) {
        return given().get("/api/v1/lessons/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("phase", equalTo(phase));
    }

    private static void isProblem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType(ContentType.JSON)
                .body("type", equalTo(type))
                .body("sentence", not(emptyString()))
                .body("action", not(emptyString()));
    }

    /** Where this server keeps uploads; made with the first. */
    private Path uploadFolder() {
        upload("any.mp4", "broken".getBytes(StandardCharsets.UTF_8)).statusCode(422);
        return ((LessonRequest.Recording) script.opened()).path().getParent();
    }

    private static long recordingsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".upload")).count();
        }
    }

    private static void await(WatchService watch, java.nio.file.WatchEvent.Kind<Path> kind)
            throws InterruptedException {
        while (true) {
            WatchKey key = watch.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertTrue(key != null, "no " + kind + " in time");
            boolean seen = key.pollEvents().stream().anyMatch(event -> event.kind() == kind);
            key.reset();
            if (seen) {
                return;
            }
        }
    }
}
