package dev.gallerist.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.storage.DatabaseAddress;
import dev.gallerist.testsupport.Databases;
import dev.gallerist.testsupport.LoggedIn;
import dev.gallerist.testsupport.PackagedServer;
import dev.gallerist.testsupport.SeenLesson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A lesson with students, a note, a choice, a notice and an overlay's code is deleted from the packaged server: none of its words is left
 * in the database's files, the server's temporary folder or its log, and what must never be in the log never was.
 */
class NothingLeftIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTE = "ask-about-photosynthesis-again";
    private static final String LISTED = "Wilhelmina Quartermaine";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeletedLessonLeavesNoTrace(Databases kind) throws Exception {
        DatabaseAddress address = kind.empty();
        try (PackagedServer server = new PackagedServer(settings(address))) {
            // Given: a lesson with everything a lesson may leave behind
            SeenLesson seen = SeenLesson.demonstration(server.address());
            seen.await(5.5);
            String lesson = "api/v1/lessons/" + seen.id();
            List<String> words = new ArrayList<>(List.of(NOTE, LISTED));
            call(server, "GET", lesson, "").get("students").forEach(student -> {
                if (student.hasNonNull("name")) {
                    words.add(student.get("name").asText());
                }
            });
            assertTrue(words.size() >= 7, "names were read: " + words);
            call(server, "PUT", lesson + "/consent", "{\"name\": \"" + LISTED + "\", \"choice\": \"withdrawn\"}");
            call(server, "PUT", lesson + "/note", "{\"text\": \"" + NOTE + "\"}");
            words.add(call(server, "GET", lesson + "/notice", "").get("key").asText());
            words.add(call(server, "POST", lesson + "/overlay-code", "")
                    .get("code")
                    .asText());
            call(server, "POST", lesson + "/stop", "");
            call(server, "GET", lesson + "/summary", "");
            assertTrue(
                    left(NOTE, places(kind, address)),
                    "what is kept can be found, or this test would find nothing ever");
            assertTrue(left(words.get(2), places(kind, address)), "names of students are kept");

            // When
            JsonNode receipt = call(server, "DELETE", lesson, "");

            // Then
            List<Path> places = places(kind, address);
            assertTrue(receipt.get("rows").asLong() > words.size(), receipt.toString());
            for (String word : words) {
                assertFalse(left(word, places), "\"" + word + "\" is still in a file");
                assertFalse(said(server, word), "\"" + word + "\" is in the log");
            }
            assertFalse(said(server, LoggedIn.TOKEN), "the token is in the log");
            assertEquals(
                    404, send(server, "GET", lesson + "/summary", "").statusCode(), "the lesson is not there any more");
        }
    }

    private Map<String, String> settings(DatabaseAddress address) {
        Map<String, String> settings =
                new HashMap<>(Map.of("gallerist.storage.url", address.url(), "java.io.tmpdir", temporary.toString()));
        address.user().ifPresent(user -> settings.put("gallerist.storage.user", user));
        address.password().ifPresent(password -> settings.put("gallerist.storage.password", password));
        return settings;
    }

    private List<Path> places(Databases kind, DatabaseAddress address) throws IOException {
        return List.of(files(kind, address), temporary);
    }

    /** Where the database keeps its tables. What PostgreSQL keeps to recover from a crash (pg_wal) is its administrator's. */
    private static Path files(Databases kind, DatabaseAddress address) throws IOException {
        return kind == Databases.SQLITE ? address.file().orElseThrow().getParent() : Databases.postgresFiles(address);
    }

    private static boolean said(PackagedServer server, String word) {
        return server.said().stream().anyMatch(line -> line.contains(word));
    }

    private static boolean left(String word, List<Path> places) throws IOException {
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (holds(file, word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean holds(Path file, String word) throws IOException {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private JsonNode call(PackagedServer server, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(server, method, path, body);
        assertTrue(answer.statusCode() < 300, method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(PackagedServer server, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", LoggedIn.HEADER)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
