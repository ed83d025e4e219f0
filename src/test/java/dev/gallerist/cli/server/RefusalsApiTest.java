package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.access.ApiKeys;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.cli.server.ApiPermissions.Rule;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every endpoint the running server describes, asked by those who may not. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class RefusalsApiTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    @Inject
    ApiKeys keys;

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
    void everyEndpointStandsInTheTable() {
        for (ApiOperation operation : ApiOperation.all()) {
            Rule rule = operation.rule();
            assertTrue(
                    rule instanceof Rule.OneOf || rule instanceof Rule.Everybody,
                    operation + " is missing in ApiPermissions");
        }
    }

    @Test
    void withoutATokenEveryEndpointRefuses() {
        int refused = 0;
        for (ApiOperation operation : ApiOperation.all()) {
            if (operation.rule() instanceof Rule.OneOf) {
                refuses(operation.call(() -> given().noFilters(), "nothing"), 401, "not-logged-in", operation);
                refuses(
                        operation.call(
                                () -> given().header("Authorization", "Bearer glr_0123456789ab_wrong"), "nothing"),
                        401,
                        "not-logged-in",
                        operation);
                refused++;
            }
        }
        assertTrue(refused > 10, "only " + refused + " endpoints were asked");
        given().noFilters().get("/api/v1/nothing").then().statusCode(401);
        given().noFilters().get("/api/nothing").then().statusCode(401);
    }

    @Test
    void withoutTheRoleEveryEndpointRefuses() {
        for (ApiOperation operation : ApiOperation.all()) {
            if (operation.rule() instanceof Rule.OneOf one) {
                Set<Role> others = EnumSet.copyOf(ALL);
                others.removeAll(one.roles());
                refuses(operation.call(as("somebody", others), "nothing"), 403, "role-missing", operation);
                refuses(operation.call(as("somebody", Set.of()), "nothing"), 403, "role-missing", operation);
            }
        }
    }

    @Test
    void anotherTeachersLessonIsNotThere() {
        // Given a lesson of the only user
        JsonPath started = given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true}")
                .post("/api/v1/lessons")
                .jsonPath();
        String id = started.getString("id");
        given().get("/api/v1/lessons/" + id).then().statusCode(200);
        // When another teacher asks for it, Then it is as if there were none
        Supplier<RequestSpecification> other = as("physics", EnumSet.of(Role.TEACHER, Role.INDIVIDUALS));
        List<String> asked = new ArrayList<>();
        for (ApiOperation operation : ApiOperation.all()) {
            if (operation.ofOneLesson() && operation.rule() instanceof Rule.OneOf) {
                Response there = operation.call(other, id);
                Response nowhere = operation.call(other, "b0b0b0b0");
                assertEquals(404, there.statusCode(), operation + " for another's lesson: " + there.asString());
                assertEquals(nowhere.asString(), there.asString(), operation + " hints that there is one");
                asked.add(operation.toString());
            }
        }
        assertTrue(asked.size() > 10, "only these were asked: " + asked);
        assertFalse(other.get().get("/api/v1/lessons").asString().contains(id));
        // an admin who is no teacher may know of it, but not look at it
        Supplier<RequestSpecification> admin = as("admin", EnumSet.of(Role.ADMIN));
        admin.get().get("/api/v1/lessons/" + id).then().statusCode(403);
        given().get("/api/v1/lessons/" + id).then().statusCode(200).body("phase", equalTo("running"));
    }

    @Test
    void anotherTeachersLessonDoesNotGoOnUnderSomebodyElse() throws InterruptedException {
        String share =
                "{\"share\": {\"region\": \"ch\", \"purpose\": \"research\", \"continues\": {\"id\": \"%s\", \"at\": 3}}}";
        String id = given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true}")
                .post("/api/v1/lessons")
                .jsonPath()
                .getString("id");
        as("physics", EnumSet.of(Role.TEACHER))
                .get()
                .contentType(ContentType.JSON)
                .body(share.formatted(id))
                .post("/api/v1/lessons")
                .then()
                .statusCode(greaterThanOrEqualTo(400))
                // which would say that there is one
                .body("type", not(equalTo("lesson-running")));
        given().get("/api/v1/lessons/" + id).then().body("phase", equalTo("running"));
    }

    @Test
    void anOverlaysCodeGetsTicketsOfItsLessonAndNothingElse() {
        String id = started();
        String other = started();
        String code = given().post("/api/v1/lessons/" + id + "/overlay-code")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("code");

        ticket(id, code).then().statusCode(200).body("live", equalTo("/live/" + id));
        ticket(other, code).then().statusCode(401).body("type", equalTo("code-not-good"));
        ticket(id, "invented").then().statusCode(401);
        ticket("nothing", code).then().statusCode(401);
        given().header("Authorization", "Bearer " + code)
                .get("/api/v1/lessons/" + id)
                .then()
                .statusCode(401);
    }

    private static String started() {
        return given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true}")
                .post("/api/v1/lessons")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static Response ticket(String lesson, String code) {
        return given().noFilters()
                .contentType(ContentType.JSON)
                .body("{\"code\": \"" + code + "\"}")
                .post("/api/v1/lessons/" + lesson + "/overlay-ticket");
    }

    /** Calls of somebody with these roles, by a key of their own. */
    private Supplier<RequestSpecification> as(String subject, Set<Role> roles) {
        Caller caller = new Caller(subject, Optional.empty(), roles);
        String key = keys.make(caller, "test", roles, Duration.ofDays(1))
                .orElseThrow()
                .secret();
        return () -> given().header("Authorization", "Bearer " + key);
    }

    private static void refuses(Response answer, int status, String type, ApiOperation operation) {
        assertEquals(status, answer.statusCode(), operation + ": " + answer.asString());
        assertEquals(type, answer.jsonPath().getString("type"), operation.toString());
        assertFalse(answer.jsonPath().getString("action").isBlank(), operation.toString());
    }
}
