package dev.gallerist.cli.server;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.capture.media.Recordings;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.RunningLessons;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server with its real pipeline: with the models beside the project where they lie there, with the embedded otherwise. */
@QuarkusTest
@TestProfile(PipelineServer.class)
class PipelineLessonsTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @Inject
    RunningLessons lessons;

    @Inject
    UploadFolder uploads;

    @TempDir
    Path folder;

    @Test
    void theDemonstrationIsReadToItsEnd() throws Exception {
        String id = given().contentType(ContentType.JSON)
                .body("{\"demonstration\": true, \"pace\": \"fast\"}")
                .post("/api/v1/lessons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        ended(id)
                .body("students", not(empty()))
                .body("timeline", not(empty()))
                .body("runsOn", anyOf(startsWith("default profile"), containsString("The embedded models serve: ")));
    }

    @Test
    void anUploadedRecordingIsReadToItsEndAndRemoved() throws Exception {
        Path recording = Recordings.mp4(folder.resolve("lesson.mp4"), 160, 96, 40, 10);

        String id =
                upload(Files.readAllBytes(recording)).statusCode(201).extract().path("id");

        ended(id).body("at", equalTo(2.0f)).body("title", equalTo("lesson.mp4"));
        assertEquals(List.of(), uploaded());
    }

    @Test
    void anUploadedTextIsRefusedAndRemoved() throws Exception {
        upload("Dear students, ".repeat(500).getBytes(UTF_8))
                .statusCode(422)
                .contentType(ContentType.JSON)
                .body("type", equalTo("unreadable"))
                .body("sentence", containsString("is not a recording or picture that can be read"))
                .body("action", containsString("another recording"));

        assertEquals(List.of(), uploaded());
    }

    @Test
    void itIsReadyAndSaysWithWhat() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(
                        "checks.find { it.name == 'models' }.data.profile",
                        anyOf(equalTo("default"), equalTo("embedded")))
                .body("checks.find { it.name == 'models' }.data.expression", startsWith("expression@"));
    }

    private ValidatableResponse ended(String id) throws InterruptedException {
        assertTrue(lessons.find(new LessonId(id)).orElseThrow().awaitOver(LONG_ENOUGH));
        return given().get("/api/v1/lessons/" + id).then().statusCode(200).body("phase", equalTo("ended"));
    }

    private ValidatableResponse upload(byte[] recording) {
        return given().contentType("video/mp4")
                .queryParam("name", "lesson.mp4")
                .queryParam("class", "Biology 7b")
                .queryParam("everyone", "nobody is in it")
                .queryParam("individuals", "true")
                .queryParam("pace", "fast")
                .body(recording)
                .post("/api/v1/lessons/upload")
                .then();
    }

    /** What lies in the folder of uploads. */
    private List<Path> uploaded() throws IOException {
        Path any = uploads.store(new ByteArrayInputStream(new byte[1]));
        Files.delete(any);
        try (Stream<Path> files = Files.list(any.getParent())) {
            return files.filter(file -> file.toString().endsWith(".upload")).toList();
        }
    }
}
