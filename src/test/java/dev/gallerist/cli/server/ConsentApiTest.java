package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.consent.ConsentChoice;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What participants and teachers say about being read, over the network, and lessons that are planned. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class ConsentApiTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    RunningLessons lessons;

    @Inject
    ScriptedLessons script;

    @AfterEach
    void stopAll() throws InterruptedException {
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(SOON));
        }
        script.forget();
    }

    @Test
    void aParticipantReadsTheNoticeAndSaysNo() throws Exception {
        // Given a lesson and what its teacher pastes into the chat
        String id = start("{\"recording\": \"lesson.mp4\", \"class\": \"Chemistry 8a\"}");
        ValidatableResponse notice = given().queryParam("lang", "de")
                .get("/api/v1/lessons/" + id + "/notice")
                .then()
                .statusCode(200)
                .body("text", containsString("zugestimmt"))
                .body("languages", hasItem("ru"));
        String key = notice.extract().path("key");
        notice.body("page", equalTo("/#/notice/" + key)).body("text", containsString("/#/notice/" + key));
        // When a participant looks at it
        given().queryParam("lang", "es")
                .get("/api/v1/notice/" + key)
                .then()
                .statusCode(200)
                .body("title", equalTo("lesson.mp4"))
                .body("running", equalTo(true))
                .body("began", notNullValue())
                .body("purpose", equalTo("research"))
                .body("individuals", equalTo(false))
                .body("keptDays.group", equalTo(90))
                .body("lang", equalTo("es"))
                .body("paragraphs.size()", equalTo(6));
        // And says no
        optOut(key, "{\"name\": \" Alice  Johnson \", \"kind\": \"stop\"}")
                .statusCode(202)
                .body("receipt", notNullValue())
                .body("sentence", containsString("not read under this name"));
        // Then the lesson is told, the class remembers it, and the class list cannot undo it
        assertEquals(new LessonCommand.Decide("Alice  Johnson", ConsentChoice.WITHDRAWN), script.told());
        given().get("/api/v1/lessons/" + id + "/consent")
                .then()
                .statusCode(200)
                .body("basis", equalTo("only-listed"))
                .body("people[0].choice", equalTo("withdrawn"));
        given().contentType("text/csv")
                .body("name,consent\nAlice Johnson,yes\nBoris,да\n".getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/lessons/" + id + "/class-list")
                .then()
                .statusCode(202)
                .body("names", equalTo(2))
                .body("agreed", equalTo(1));
        script.told();
        // And the next lesson of the class knows before its first picture
        start("{\"recording\": \"lesson.mp4\", \"class\": \"Chemistry 8a\"}");
        assertTrue(script.told() instanceof LessonCommand.ExpectNames, "whom the list named");
        assertEquals(new LessonCommand.Decide("Alice  Johnson", ConsentChoice.WITHDRAWN), script.told());
    }

    @Test
    void aNoticeIsForWhoHasItsWordAndTakesNothingUnclear() {
        String id = start("{\"demonstration\": true}");
        String key = given().get("/api/v1/lessons/" + id + "/notice")
                .then()
                .extract()
                .path("key");

        given().get("/api/v1/notice/" + "A".repeat(32)).then().statusCode(404).body("type", equalTo("no-such-notice"));
        given().get("/api/v1/notice/" + id).then().statusCode(404);
        given().get("/api/v1/lessons/no-such/notice").then().statusCode(404);
        optOut("A".repeat(32), "{\"name\": \"Alice\", \"kind\": \"stop\"}").statusCode(404);
        optOut(key, "{\"name\": \"Alice\", \"kind\": \"perhaps\"}").statusCode(400);
        optOut(key, "{\"name\": \" \", \"kind\": \"stop\"}").statusCode(400);
        optOut(key, "{\"kind\": \"stop\"}").statusCode(400);
        optOut(key, "null").statusCode(400);
        optOut(key, "{\"name\": \"" + "x".repeat(101) + "\", \"kind\": \"delete\"}")
                .statusCode(400);
    }

    @Test
    void aTeacherSaysWhatAPersonSaid() throws Exception {
        String id = start("{\"recording\": \"lesson.mp4\"}");

        decide(id, "{\"name\": \"Boris\", \"choice\": \"given\"}").statusCode(202);
        assertEquals(new LessonCommand.Decide("Boris", ConsentChoice.GIVEN), script.told());
        decide(id, "{\"name\": \"boris\", \"choice\": \"erased\"}")
                .statusCode(202)
                .body("choice", equalTo("erased"));
        assertEquals(new LessonCommand.Decide("Boris", ConsentChoice.ERASED), script.told());

        decide(id, "{\"name\": \"Boris\", \"choice\": \"perhaps\"}").statusCode(400);
        decide(id, "{\"choice\": \"given\"}").statusCode(400);
        decide(id, "null").statusCode(400);
        decide("none", "{\"name\": \"Boris\", \"choice\": \"given\"}").statusCode(404);
    }

    @Test
    void aLessonIsPlannedListedAndStoppedBefore() {
        String startsAt = Instant.now()
                .plus(Duration.ofDays(2))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String id = given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true, \"class\": \"7b\", \"startAt\": \"" + startsAt + "\"}")
                .post("/api/v1/lessons")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/lessons/"))
                .body("phase", equalTo("planned"))
                .body("class", equalTo("7b"))
                .body("startsAt", equalTo(startsAt))
                .extract()
                .path("id");

        given().get("/api/v1/lessons")
                .then()
                .body("lessons.id", hasItem(id))
                .body("lessons.find { it.id == '" + id + "' }.began", nullValue());
        given().get("/api/v1/lessons/" + id)
                .then()
                .statusCode(200)
                .body("phase", equalTo("planned"))
                .body("startsAt", equalTo(startsAt));
        given().post("/api/v1/lessons/" + id + "/ticket")
                .then()
                .statusCode(409)
                .body("type", equalTo("lesson-planned"));
        given().get("/api/v1/lessons/" + id + "/notice").then().statusCode(200);

        given().post("/api/v1/lessons/" + id + "/stop").then().statusCode(202);

        given().get("/api/v1/lessons").then().body("lessons.id", not(hasItem(id)));
        given().get("/api/v1/lessons/" + id).then().statusCode(404);
    }

    @Test
    void aLessonPlannedForNowBeginsUnderItsOwnId() {
        String id = given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true, \"startAt\": \"" + Instant.now() + "\"}")
                .post("/api/v1/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertTrue(lessons.find(new LessonId(id)).isPresent());
        given().get("/api/v1/lessons/" + id).then().body("phase", equalTo("running"));
    }

    private static ValidatableResponse optOut(String key, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/notice/" + key + "/opt-out")
                .then();
    }

    private static ValidatableResponse decide(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/lessons/" + id + "/consent")
                .then();
    }

    private static String start(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
