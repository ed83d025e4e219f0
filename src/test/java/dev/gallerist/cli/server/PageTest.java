package dev.gallerist.cli.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.affect.Expression;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.Pace;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.roster.StudentId;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.Chromium;
import dev.gallerist.testsupport.Teacher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, found by roles and words as somebody who cannot see it would. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class PageTest {

    private static final String LOST = "Connection lost, trying again …";

    private static Chromium chromium;

    @Inject
    RunningLessons lessons;

    @Inject
    ScriptedLessons script;

    @Inject
    OpenConnections connections;

    @TestHTTPResource
    URI server;

    private final List<String> console = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void endBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openPage() {
        page = chromium.visitor().newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.navigate(server.toString());
        Teacher.settle(page);
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        page.context().close();
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(Duration.ofSeconds(10)));
        }
        script.forget();
        assertEquals(
                List.of(),
                console.stream()
                        .filter(line -> line.contains("Security Policy"))
                        .toList());
    }

    @Test
    void theClassIsSeenWhileTheLessonRunsAndALostConnectionIsSaid() {
        tryDemonstration();
        SampleLesson sample = aClass();
        script.show(sample);
        seen("Alice", "looks like: happiness", "confidence 90 %");
        seen("<b>Boris</b>", "looks like: neutral", "confidence 80 %");
        seen("Вера", "not readable: turned away");
        assertThat(region("Group mood")).containsText("mostly positive, some neutral");
        assertThat(region("Group mood")).containsText("2 of 3 readable");
        assertThat(page.locator("main b")).hasCount(0);

        // what is said for a moment only could be missed by looking now and then
        state().evaluate("state => { window.said = []; new MutationObserver(() => said.push(state.textContent))"
                + ".observe(state, {subtree: true, childList: true}); }");
        drop();
        page.waitForFunction("lost => said.includes(lost)", LOST);
        assertThat(state()).hasText("Live");
        script.show(sample.now(1, Expression.SURPRISE, 0.7f).at(6));
        seen("<b>Boris</b>", "looks like: surprise", "confidence 70 %");

        script.show(sample.phase(new LessonPhase.Interrupted("The recording breaks off after 6 seconds.")));
        assertThat(state()).hasText("Interrupted: The recording breaks off after 6 seconds.");
    }

    @Test
    void aLessonIsStoppedFromThePage() {
        tryDemonstration();

        button("Stop lesson").click();

        assertThat(state()).hasText("Ended");
        button("Back to the start").click();
        assertThat(heading("Gallerist")).isFocused();
    }

    @Test
    void aRecordingIsUploadedFromThePage(@TempDir Path folder) throws Exception {
        Path recording = Files.writeString(folder.resolve("lesson 5.mp4"), "a recording, for all the script knows");
        page.getByLabel("Recording of a gallery view").setInputFiles(recording);
        page.getByLabel("As fast as possible").check();

        button("Upload and analyse").click();

        assertThat(state()).hasText("Live");
        assertThat(heading("lesson 5.mp4")).isVisible();
        assertEquals(Pace.FAST, script.opened().pace());
        assertEquals(37, Files.size(((LessonRequest.Recording) script.opened()).path()));
    }

    @Test
    void whatCannotBeReadIsSaid(@TempDir Path folder) throws Exception {
        page.getByLabel("Recording of a gallery view")
                .setInputFiles(Files.writeString(folder.resolve("notes.mp4"), "broken"));

        button("Upload and analyse").click();

        alerted("This file is no recording that can be read.");
    }

    @Test
    void aNarrowPageNeedsNoSidewaysScrolling() {
        page.setViewportSize(320, 640);
        assertEquals(0, overflow());
        tryDemonstration();
        script.show(aClass());
        seen("Alice", "looks like: happiness", "confidence 90 %");
        assertEquals(0, overflow());
    }

    @Test
    void aStudentIsRenamedWithTheKeyboardAlone() throws Exception {
        tryDemonstration();
        script.show(aClass());
        Locator field = page.getByLabel("Name of Alice");

        button("Rename Alice").press("Enter");
        assertThat(field).isFocused();
        field.press("Escape");
        assertThat(button("Rename Alice")).isFocused();
        button("Rename Alice").press("Enter");
        field.fill(" ");
        field.press("Enter");
        alerted("A name has 1 to 100 letters.");
        field.fill("Алиса");
        field.press("Enter");

        seen("Алиса", "looks like: happiness", "confidence 90 %");
        assertEquals(new LessonCommand.Rename(new StudentId(1), "Алиса"), script.told());
        assertThat(button("Rename Алиса")).isFocused();
    }

    @Test
    void aClassListIsSentFromThePage(@TempDir Path folder) throws Exception {
        tryDemonstration();
        Locator field = page.getByLabel("Class list");

        field.setInputFiles(Files.writeString(folder.resolve("class.csv"), "Alice\nBoris\n"));
        assertThat(page.getByText("2 names are expected now.")).isVisible();
        assertEquals(2, ((LessonCommand.ExpectNames) script.told()).list().size());

        field.setInputFiles(Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0xff, 1}));
        alerted("is no text in UTF-8");
    }

    @Test
    void nothingKeepsPeopleWithDisabilitiesOut() {
        Accessible.check(page, "start page");
        tryDemonstration();
        Accessible.check(page, "lesson that waits for its first picture");
        script.show(aClass());
        seen("Вера", "not readable: turned away");
        Accessible.check(page, "running lesson");
        button("Rename Alice").click();
        Accessible.check(page, "name that is being corrected");
        button("Cancel").click();
        script.show(aClass().phase(new LessonPhase.Ended()));
        assertThat(state()).hasText("Ended");
        Accessible.check(page, "lesson that is over");
        button("Back to the start").click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Summary of Demonstration class"))
                        .first())
                .isVisible();
        Accessible.check(page, "start page with a lesson");
    }

    private static SampleLesson aClass() {
        return new SampleLesson()
                .student("Alice", Expression.HAPPINESS, 0.9f)
                .student("<b>Boris</b>", Expression.NEUTRAL, 0.8f)
                .unreadable("Вера")
                .window(0.7f, 0.25f, 0.05f);
    }

    private void tryDemonstration() {
        button("Try a demonstration lesson").click();
        assertThat(state()).hasText("Live");
    }

    /** As when the server goes away: no goodbye of the lesson's. */
    private void drop() {
        connections.forEach(connection -> connection.closeAndAwait(new CloseReason(1012)));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator region(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    /** How the lesson stands: the page's first status message. */
    private Locator state() {
        return page.getByRole(AriaRole.STATUS).first();
    }

    /** The student's line says each of these. */
    private void seen(String student, String... words) {
        Locator line = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Students"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(exactly(student)));
        for (String word : words) {
            assertThat(line.getByText(word, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    private Locator exactly(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    private void alerted(String words) {
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    /** By how much the page is wider than what is seen of it, in CSS pixels. */
    private int overflow() {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
