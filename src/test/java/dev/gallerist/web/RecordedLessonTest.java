package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.Chromium;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A recording from the request to the summary on the screen: real server, real pipeline, real database, real browser. */
@QuarkusTest
@TestProfile(RecordedLessonTest.Lessons.class)
class RecordedLessonTest {

    private static final Path LESSONS = Path.of("../shared/lessons").toAbsolutePath();
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    /** Two pictures a second are enough to find a phase of 20 seconds. */
    public static class Lessons implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gallerist.recordings.folders", LESSONS.toString(),
                    "gallerist.lessons.pictures-per-second", "2",
                    "quarkus.http.test-timeout", "120S");
        }
    }

    @Inject
    RunningLessons lessons;

    @TestHTTPResource
    URI server;

    @Test
    void theHappyPhaseOfTheLectureIsItsFirstMoment() throws Exception {
        assumeTrue(Files.exists(LESSONS.resolve("lecture.mp4")), "skipped: ../shared is not there");
        try (Chromium chromium = Chromium.start();
                BrowserContext visitor = chromium.visitor()) {
            // Given
            String id = given().contentType(ContentType.JSON)
                    .body(
                            "{\"recording\": \"lecture.mp4\", \"pace\": \"fast\", \"class\": \"Biology 7b\","
                                    + " \"consent\": {\"everyone\": \"all of them have agreed in writing\"}, \"individuals\": true}")
                    .post("/api/v1/lessons")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            assertTrue(lessons.find(new LessonId(id)).orElseThrow().awaitOver(LONG_ENOUGH));

            // When
            Page page = visitor.newPage();
            page.navigate(server.resolve("/") + "#/lessons/" + id + "/summary");

            // Then
            Locator moments = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Moments"))
                    .getByRole(AriaRole.LISTITEM);
            assertThat(moments.first()).containsText("happiness");
            assertPhase(moments.first().getByRole(AriaRole.BUTTON).textContent());
            assertThat(page.locator(".summary-headline")).containsText("25 students");
            Accessible.check(page, "summary of a recording");
            given().config(RestAssuredConfig.config()
                            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                    .get("/api/v1/lessons/" + id + "/summary")
                    .then()
                    .body("moments[0].expression", equalTo("happiness"))
                    .body("moments[0].window[0]", closeTo(20, 3))
                    .body("moments[0].window[1]", closeTo(40, 3))
                    .body("individuals.size()", equalTo(25));
        }
    }

    /** The phase of the recording's script: 20 to 40 s. */
    private static void assertPhase(String shown) {
        Matcher span = Pattern.compile("00:(\\d\\d)\\D+00:(\\d\\d)").matcher(shown);
        assertTrue(span.matches(), shown);
        assertTrue(Math.abs(Integer.parseInt(span.group(1)) - 20) <= 3, shown);
        assertTrue(Math.abs(Integer.parseInt(span.group(2)) - 40) <= 3, shown);
    }
}
