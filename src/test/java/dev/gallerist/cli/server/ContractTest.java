package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Holds the server to its description at /q/openapi: whatever is sent to an operation that it names, the answer is never a fault
 * of the server, and every refusal is in words. The calls are drawn at random from the description, the same in each run. (Of the
 * kept fuzzers, CATS needs a later Java and Schemathesis another language.)
 */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class ContractTest {

    private static final int CALLS_PER_OPERATION = 60;
    private static final long SEED = 20261123;

    @Inject
    RunningLessons lessons;

    @Inject
    ScriptedLessons script;

    @AfterEach
    void stopAll() throws InterruptedException {
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(Duration.ofSeconds(10)));
        }
        script.forget();
    }

    @Test
    void whateverIsSentTheAnswerIsInWordsAndNoFault() throws InterruptedException {
        HostileCalls hostile = new HostileCalls(new Random(SEED));
        Map<String, Integer> answers = new TreeMap<>();
        int operations = 0;
        for (ApiOperation operation : ApiOperation.all()) {
            String lesson = started();
            operations++;
            for (int i = 0; i < CALLS_PER_OPERATION; i++) {
                HostileCalls.Call call = hostile.next(operation, lesson);
                holds(operation, call, send(operation, call), answers);
            }
            stopAll();
        }
        System.out.println(operations + " operations, answers by status: " + answers);
        assertTrue(operations > 10, "only " + operations + " operations are described");
        assertTrue(answers.containsKey("400") && answers.containsKey("404"), "nothing hostile was sent: " + answers);
    }

    private static Response send(ApiOperation operation, HostileCalls.Call call) {
        RequestSpecification request = given().urlEncodingEnabled(false)
                .header("Accept", call.accept())
                .redirects()
                .follow(false);
        if (call.type() != null) {
            request = request.contentType(call.type()).body(call.body());
        }
        return request.request(operation.method(), call.address());
    }

    private static void holds(
            ApiOperation operation, HostileCalls.Call call, Response answer, Map<String, Integer> answers) {
        String what = operation + " with " + call + ": " + answer.statusCode() + " " + answer.asString();
        answers.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
        assertTrue(answer.statusCode() < 500, what);
        if (answer.statusCode() < 400) {
            return;
        }
        assertTrue(answer.contentType().startsWith(ContentType.JSON.toString()), what);
        JsonPath problem = answer.jsonPath();
        for (String word : new String[] {"type", "sentence", "action"}) {
            assertFalse(String.valueOf((String) problem.get(word)).isBlank(), what);
        }
        assertFalse(answer.asString().contains("Exception"), what);
        assertEquals("no-store", answer.header("Cache-Control"), what);
    }

    private static String started() {
        return given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true}")
                .post("/api/v1/lessons")
                .jsonPath()
                .getString("id");
    }
}
