package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first start of a server, told as one story: what was settled stays settled. */
@QuarkusTest
@TestProfile(UnsettledServer.class)
class PolicyApiTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String RECORDING = "{\"recording\": \"lesson.mp4\"}";
    private static final String SHARE = "{\"share\": {\"region\": \"ch\", \"purpose\": \"research\"}}";
    private static final String DRAWN = "{\"demonstration\": true}";

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
    void nobodyIsReadBeforeThePolicyLetsIt() throws Exception {
        // Given a server of which nobody said anything
        policy().body("state", equalTo("unset")).body("region", nullValue()).body("leastReadable", equalTo(5));
        start(RECORDING).statusCode(409).body("type", equalTo("policy-missing"));
        start(SHARE).statusCode(409).body("type", equalTo("policy-missing"));
        given().contentType("video/mp4")
                .body(new byte[10])
                .post("/api/v1/lessons/upload")
                .then()
                .statusCode(409)
                .body("type", equalTo("policy-missing"));
        // Then it can be settled, but not without a reason where one is needed
        settle("{\"region\": \"eu-eea\", \"purpose\": \"research\"}").statusCode(400);
        settle("{\"region\": \"mars\", \"purpose\": \"research\"}").statusCode(400);
        settle("{\"region\": \"ch\", \"purpose\": \"research\", \"leastReadable\": 4}")
                .statusCode(400);
        settle("{\"region\": \"ch\", \"purpose\": \"research\", \"retention\": {\"individuals\": 91}}")
                .statusCode(400);
        settle("null").statusCode(400);
        policy().body("state", equalTo("unset"));
        settle("{\"region\": \"ch\", \"purpose\": \"education\", \"leastReadable\": 6,"
                        + " \"retention\": {\"individuals\": 2, \"group\": 30}}")
                .statusCode(200)
                .body("state", equalTo("allowed"))
                .body("sentence", nullValue())
                .body("leastReadable", equalTo(6))
                .body("retention.individuals", equalTo(2))
                .body("retention.audit", equalTo(365));
        // When a real class is read and the policy comes to prohibit it
        start("{\"recording\": \"lesson.mp4\", \"individuals\": true}")
                .statusCode(403)
                .body("type", equalTo("individuals-off"));
        start(RECORDING).statusCode(201);
        settle("{\"region\": \"eu-eea\", \"purpose\": \"education\", \"reason\": \"we would like to\"}")
                .statusCode(200)
                .body("state", equalTo("prohibited"))
                .body("sentence", containsString("AI Act"));
        // Then it is told so, and nothing but the drawn class starts
        assertEquals(new LessonCommand.AnalysisOff(), script.told());
        start(RECORDING).statusCode(403).body("type", equalTo("prohibited"));
        start(SHARE).statusCode(403).body("type", equalTo("prohibited"));
        start(DRAWN).statusCode(201);
        // And a policy that lets it turns it on again
        settle("{\"region\": \"uk\", \"purpose\": \"research\"}").statusCode(200);
        assertEquals(new LessonCommand.AnalysisOn(), script.told());
    }

    private static ValidatableResponse policy() {
        return given().get("/api/v1/policy").then().statusCode(200);
    }

    private static ValidatableResponse settle(String policy) {
        return given().contentType(ContentType.JSON)
                .body(policy)
                .put("/api/v1/policy")
                .then();
    }

    private static ValidatableResponse start(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/lessons")
                .then();
    }
}
