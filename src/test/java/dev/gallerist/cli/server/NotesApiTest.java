package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.Cue;
import dev.gallerist.lesson.CueAnswer;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonNotes;
import dev.gallerist.lesson.Mark;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SampleLesson;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Marks and answers to cues over REST, on lessons that show what the test says. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class NotesApiTest {

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
    void aMomentIsMarked() throws InterruptedException {
        String id = withACue();

        mark(id).statusCode(202).body("id", equalTo(id));

        assertEquals(new LessonCommand.MarkMoment(), script.told());
    }

    @Test
    void aCueIsAnsweredAndTheLastAnswerCounts() throws InterruptedException {
        String id = withACue();

        answer(id, "1", "{\"answer\": \"helpful\"}")
                .statusCode(202)
                .body("number", equalTo(1))
                .body("answer", equalTo("helpful"));
        answer(id, "1", "{\"answer\": \"not-now\"}").statusCode(202);

        assertEquals(new LessonCommand.AnswerCue(1, CueAnswer.HELPFUL), script.told());
        assertEquals(new LessonCommand.AnswerCue(1, CueAnswer.NOT_NOW), script.told());
    }

    @Test
    void cuesAndMarksStandInTheLesson() throws InterruptedException {
        String id = withACue();

        given().get("/api/v1/lessons/" + id)
                .then()
                .statusCode(200)
                .body("cues[0].number", equalTo(1))
                .body("cues[0].kind", equalTo("negative"))
                .body("cues[0].active", equalTo(true))
                .body("cues[0].answer", equalTo(null))
                .body("marks[0].at", equalTo(395.2f));
    }

    @Test
    void whatIsNoAnswerToNoCueOfNoLessonIsRefused() throws InterruptedException {
        String id = withACue();

        isProblem(answer(id, "1", "{\"answer\": \"maybe\"}"), 400, "bad-request");
        isProblem(answer(id, "1", "{}"), 400, "bad-request");
        isProblem(answer(id, "1", "null"), 400, "bad-request");
        isProblem(answer(id, "1", "{\"answer\": "), 400, "bad-request");
        isProblem(answer(id, "2", "{\"answer\": \"helpful\"}"), 404, "no-such-cue");
        isProblem(answer(id, "first", "{\"answer\": \"helpful\"}"), 404, "no-such-cue");
        isProblem(answer("none", "1", "{\"answer\": \"helpful\"}"), 404, "no-such-lesson");
        isProblem(mark("none"), 404, "no-such-lesson");
        isProblem(given().get("/api/v1/lessons/" + id + "/marks").then(), 405, "method-not-allowed");
    }

    @Test
    void nothingIsNotedInALessonThatIsOver() throws InterruptedException {
        String id = withACue();
        running(id).stop();
        assertTrue(running(id).awaitOver(SOON));

        isProblem(mark(id), 409, "lesson-over");
        isProblem(answer(id, "1", "{\"answer\": \"helpful\"}"), 409, "lesson-over");
    }

    @Test
    void theRestOfALessonsAddressesIsStillThere() throws InterruptedException {
        String id = withACue();

        given().post("/api/v1/lessons/" + id + "/ticket").then().statusCode(200);
        given().get("/q/openapi?format=json")
                .then()
                .body("paths", hasKey("/api/v1/lessons/{id}/marks"))
                .body("paths", hasKey("/api/v1/lessons/{id}/cues/{number}/answer"))
                .body("paths", hasKey("/api/v1/lessons/{id}/stop"));
    }

    /** A running lesson with a cue and a mark. */
    private String withACue() throws InterruptedException {
        String id = given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true}")
                .post("/api/v1/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        CountDownLatch seen = new CountDownLatch(1);
        running(id).watch(state -> seen.countDown());
        Cue cue = new Cue(1, CueKind.NEGATIVE, new TimeWindow(410, 452.4), true, 7, 18, 0.08f, Optional.empty());
        script.show(new SampleLesson().notes(new LessonNotes(List.of(cue), List.of(new Mark(1, 395.2)))));
        assertTrue(seen.await(SOON.toSeconds(), TimeUnit.SECONDS));
        return id;
    }

    private static ValidatableResponse mark(String lesson) {
        return given().post("/api/v1/lessons/" + lesson + "/marks").then();
    }

    private static ValidatableResponse answer(String lesson, String number, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/lessons/" + lesson + "/cues/" + number + "/answer")
                .then();
    }

    private RunningLesson running(String id) {
        return lessons.find(new LessonId(id)).orElseThrow();
    }

    private static void isProblem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType(ContentType.JSON)
                .body("type", equalTo(type))
                .body("sentence", not(emptyString()))
                .body("action", not(emptyString()));
    }
}
