package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditLog;
import dev.gallerist.testsupport.LoggedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Logging in, keys and the audit log on a running server. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class SessionApiTest {

    private static final String SESSION = "/api/v1/session";

    @Inject
    AuditLog audit;

    @Test
    void whoLogsInIsKnownByACookieThatNoScriptReads() {
        Response answer = logIn(LoggedIn.TOKEN);
        answer.then()
                .statusCode(200)
                .body("subject", equalTo("local"))
                .body("name", nullValue())
                .body("roles", contains("teacher", "individuals", "auditor", "admin"))
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/"),
                                not(containsString("Secure"))));
        String cookie = answer.getCookie(CallerGate.COOKIE);

        nobody().cookie(CallerGate.COOKIE, cookie)
                .get(SESSION)
                .then()
                .statusCode(200)
                .body("subject", equalTo("local"));
        nobody().cookie(CallerGate.COOKIE, cookie).get("/api/v1/lessons").then().statusCode(200);
        nobody().cookie(CallerGate.COOKIE, cookie).delete(SESSION).then().statusCode(204);
        nobody().cookie(CallerGate.COOKIE, cookie).get(SESSION).then().statusCode(401);
    }

    @Test
    void whoBringsNothingOrNonsenseIsNobody() {
        nobody().get(SESSION).then().statusCode(401).body("type", equalTo("not-logged-in"));
        nobody().delete(SESSION).then().statusCode(204);
        nobody().cookie(CallerGate.COOKIE, "nonsense").get(SESSION).then().statusCode(401);
        nobody().header("Authorization", "Bearer nonsense").get(SESSION).then().statusCode(401);
        nobody().header("Authorization", "Basic bm9ib2R5Og==")
                .get(SESSION)
                .then()
                .statusCode(401);
        nobody().contentType(ContentType.JSON).body("{}").post(SESSION).then().statusCode(400);
        nobody().contentType(ContentType.JSON).body("null").post(SESSION).then().statusCode(400);
    }

    @Test
    void aKeyOpensWhatItsRolesAllowUntilItIsRevoked() {
        JsonPath made = make("{\"name\": \"timetable\", \"roles\": [\"auditor\"], \"days\": 1}");
        String key = made.getString("key");

        bearing(key).get("/api/v1/audit").then().statusCode(200).body("intact", equalTo(true));
        bearing(key).get("/api/v1/lessons").then().statusCode(403).body("type", equalTo("role-missing"));
        given().get("/api/v1/keys").then().statusCode(200).body("keys.name", hasItem("timetable"));
        given().get("/api/v1/keys").then().body(not(containsString(key)));
        given().delete("/api/v1/keys/" + made.getString("id")).then().statusCode(204);
        given().delete("/api/v1/keys/" + made.getString("id")).then().statusCode(404);
        bearing(key).get("/api/v1/audit").then().statusCode(401);
    }

    @Test
    void aTeacherHandsOutNoMoreThanTheyHave() {
        String teacher =
                make("{\"name\": \"tablet\", \"roles\": [\"teacher\"]}").getString("key");
        String own = make("{\"name\": \"other\", \"roles\": [\"student\"]}").getString("key");

        bearing(teacher)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"x\", \"roles\": [\"admin\"]}")
                .post("/api/v1/keys")
                .then()
                .statusCode(403);
        bearing(own).get("/api/v1/keys").then().statusCode(403);
        for (String unclear : new String[] {
            "{}",
            "{\"name\": \"\", \"roles\": [\"teacher\"]}",
            "{\"name\": \"x\", \"roles\": [\"king\"]}",
            "{\"name\": \"x\", \"roles\": [null]}",
            "{\"name\": \"x\", \"roles\": []}",
            "{\"name\": \"x\", \"roles\": [\"teacher\"], \"days\": 100000}",
            "[]",
            "null"
        }) {
            given().contentType(ContentType.JSON)
                    .body(unclear)
                    .post("/api/v1/keys")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("bad-request"));
        }
    }

    @Test
    void theAuditLogIsReadInParts() {
        audit.note(new AuditEvent("local", AuditEvent.Action.EXPORTED, "7b1f", "csv"));
        long newest = audit.newest();

        given().queryParam("from", newest)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("entries.size()", equalTo(1))
                .body("entries[0].number", equalTo((int) newest))
                .body("entries[0].actor", equalTo("local"))
                .body("entries[0].action", equalTo("exported"))
                .body("entries[0].at", startsWith("20"))
                .body("intact", equalTo(true));
        given().queryParam("most", 1).get("/api/v1/audit").then().body("entries[0].number", equalTo((int) newest));
        given().queryParam("most", "many").get("/api/v1/audit").then().statusCode(400);
        given().queryParam("from", "-1").get("/api/v1/audit").then().statusCode(400);
    }

    private static Response logIn(String token) {
        return nobody().contentType(ContentType.JSON)
                .body("{\"token\": \"" + token + "\"}")
                .post(SESSION);
    }

    private static JsonPath make(String key) {
        return given().contentType(ContentType.JSON)
                .body(key)
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification nobody() {
        return given().noFilters();
    }

    private static RequestSpecification bearing(String secret) {
        return given().header("Authorization", "Bearer " + secret);
    }
}
