package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import dev.gallerist.cli.server.ScriptedServer;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.DocsPicture;
import dev.gallerist.testsupport.RoutedApi;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who agreed: asked before a lesson, seen and changed beside it. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class ConsentTest extends DoorPages {

    private static final String LESSON = "11111111-2222-3333-4444-555555555555";

    @Test
    void aRecordingIsStartedOnTheWordOfItsTeacher(@TempDir Path folder) throws Exception {
        api.allowed()
                .on(
                        "GET /lessons",
                        200,
                        "{\"lessons\": [{\"id\": \"a\", \"title\": \"Cells\", \"class\": \"Biology 7b\", \"phase\": \"ended\"}]}")
                .on("POST /lessons/upload", 201, Lessons.invitation(LESSON));
        open("");
        Locator form = region("Analyse a recording");
        assertThat(form.getByLabel("Only people on my list who agreed")).isChecked();
        assertThat(form.getByLabel("How do you know?")).isHidden();
        assertThat(form.getByLabel("Also show single students")).hasCount(0);
        assertThat(page.locator("#recording-classes option")).hasCount(1);

        form.getByLabel("Class (optional)").fill("Biology 7b");
        form.getByLabel("Everyone in this meeting has agreed").check();
        Accessible.check(page, "start page, everyone agreed");
        DocsPicture.of(page, "start-consent");
        form.getByLabel("Recording of a gallery view")
                .setInputFiles(Files.writeString(folder.resolve("lesson.mp4"), "a recording"));
        button("Upload and analyse").click();
        assertTrue(api.asked("POST /lessons/upload").isEmpty(), "a statement is required");
        form.getByLabel("How do you know?").fill("signed forms");
        button("Upload and analyse").click();

        page.waitForURL("**/#/lessons/" + LESSON);
        assertEquals(1, api.asked("POST /lessons/upload").size());
    }

    @Test
    void aLessonIsPlannedAndCancelled() {
        api.allowed()
                .on("POST /lessons", 201, "{\"id\": \"%s\", \"phase\": \"planned\"}".formatted(LESSON))
                .on(
                        "POST /lessons/" + LESSON + "/stop",
                        200,
                        "{\"id\": \"x\", \"title\": \"y\", \"phase\": \"ended\"}");
        open("");
        Locator form = region("Share the meeting window");
        form.getByLabel("Title (optional)").fill("Biology 7b");
        form.getByLabel("Begin at (optional)").fill("2020-01-01T08:00");
        button("Plan the lesson").click();
        assertTrue(api.asked("POST /lessons").isEmpty(), "the past is over");
        form.getByLabel("Begin at (optional)").fill("2099-01-05T08:00");
        api.on(
                "GET /lessons",
                200,
                "{\"lessons\": [{\"id\": \"%s\", \"title\": \"Biology 7b\", \"phase\": \"planned\", \"startsAt\": \"2099-01-05T07:00:00Z\"}]}"
                        .formatted(LESSON));
        button("Plan the lesson").click();

        Locator planned = region("Planned lessons");
        assertThat(planned).containsText("begins Monday, 5 January 2099 at 08:00");
        assertTrue(api.asked("POST /lessons").get(0).contains("\"startAt\":\"2099-01-05T07:00:00.000Z\""));
        Accessible.check(page, "start page, a planned lesson");
        planned.getByText("Cancel").click();
        assertThat(planned).containsText("“Biology 7b” is cancelled.");
        assertThat(heading("Planned lessons")).isFocused();
    }

    @Test
    void theLessonSaysWhoAgreedAndWhatTheySayIsNoted() {
        openLesson("");
        Locator card = region("Who has agreed");
        assertThat(card).containsText("6 of 8 agreed, 2 are present and never read");
        assertThat(region("Students")).containsText("has not agreed, is never read");
        card.getByText("People and what they said (7)").click();
        assertThat(card.getByText("said nothing, never read")).hasCount(1);
        Accessible.check(page, "lesson, who agreed");

        api.on("GET /lessons/" + LESSON + "/consent", 200, consent("erased"));
        button("Erase …: Alice Johnson").click();
        assertThat(button("Do not erase: Alice Johnson")).isFocused();
        DocsPicture.of(page, "lesson-consent");
        assertTrue(api.asked("PUT /lessons/" + LESSON + "/consent").isEmpty(), "it is asked once");
        button("Erase for good: Alice Johnson").click();

        assertThat(card).containsText("Alice Johnson: erased, not read any more.");
        assertEquals(
                "{\"name\":\"Alice Johnson\",\"choice\":\"erased\"}",
                api.asked("PUT /lessons/" + LESSON + "/consent").get(0));
        assertThat(card.getByText("Alice Johnson", new Locator.GetByTextOptions().setExact(true)))
                .isFocused();
        assertThat(card).containsText("5 of 8 agreed, 3 are present and never read");
    }

    @Test
    void theClassIsToldInItsLanguage() {
        openLesson("");
        api.on(
                "GET /lessons/" + LESSON + "/notice",
                200,
                "{\"key\": \"k123\", \"page\": \"/#/notice/k123\", \"text\": \"Die Gesichter werden gelesen.\", \"languages\": [\"de\"]}");
        page.getByText("Tell the class").click();
        page.getByLabel("Language of the text").selectOption("de");

        assertThat(page.getByLabel("Text for the chat")).hasValue("Die Gesichter werden gelesen.");
        assertThat(page.getByText(server.resolve("/") + "#/notice/k123")).isVisible();
        Accessible.check(page, "lesson, tell the class");
        button("Copy the text").click();
        assertThat(page.getByText("Copied.").or(page.getByText("copy it with the keyboard")))
                .isVisible();
    }

    private void openLesson(String hash) {
        api.allowed()
                .on("POST /lessons/" + LESSON + "/ticket", 200, Lessons.invitation(LESSON))
                .on("GET /lessons/" + LESSON + "/consent", 200, consent("given"))
                .on("PUT /lessons/" + LESSON + "/consent", 202, "");
        RoutedApi.live(page, Lessons.snapshot(LESSON, "live", Lessons.READ));
        open("#/lessons/" + LESSON + hash);
    }

    private static String consent(String alice) {
        return """
                {"basis": "only-listed", "people": [{"name": "Alice Johnson", "choice": "%s"},
                 {"name": "boris petrov", "choice": "given"}, {"name": "Chen Wei", "choice": "given"},
                 {"name": "Dana Kim", "choice": "given"}, {"name": "Emil Nowak", "choice": "given"},
                 {"name": "Fatima Ali", "choice": "given"}]}"""
                .formatted(alice);
    }
}
