package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gallerist.affect.Expression;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.Pace;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.lesson.SampleLesson;
import dev.gallerist.roster.StudentId;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, found by roles and words as somebody who cannot see it would. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class PageTest {

    private static final String NAME = "input[aria-label='Name of Alice']";
    private static final String LOST = "Connection lost, trying again …";

    @Inject
    RunningLessons lessons;

    @Inject
    ScriptedLessons script;

    @Inject
    OpenConnections connections;

    @TestHTTPResource
    URI server;

    // the browser's helpers may still write while they end
    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    private Browser browser;

    @BeforeEach
    void openPage() throws Exception {
        boolean there = Files.isExecutable(Browser.DRIVER);
        if (!there) {
            System.out.println("PageTest is skipped: " + Browser.DRIVER + " is not there (package chromium-driver)");
        }
        assumeTrue(there, Browser.DRIVER + " is not there (package chromium-driver)");
        browser = new Browser(profile);
        browser.open(server);
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(Duration.ofSeconds(10)));
        }
        script.forget();
    }

    @Test
    void theClassIsSeenWhileTheLessonRunsAndALostConnectionIsSaid() {
        browser.press("Try a demonstration lesson");
        awaitState("Live");
        browser.run("window.said = []; new MutationObserver(() => said.push(" + state() + "))"
                + ".observe(document.querySelector('[role=status]'), {subtree: true, childList: true})");
        SampleLesson sample = aClass();
        script.show(sample);
        awaitStudent("Alice", "looks like: happiness", "confidence 90 %");
        awaitStudent("<b>Boris</b>", "looks like: neutral", "confidence 80 %");
        awaitStudent("Вера", "not readable: turned away");
        browser.await(seen("mostly positive, some neutral") + " && " + seen("2 of 3 readable"));
        assertEquals(
                0,
                browser.run("return document.querySelectorAll('main b').length").asInt());

        drop();
        browser.await("said.includes('" + LOST + "')");
        awaitState("Live");
        script.show(sample.now(1, Expression.SURPRISE, 0.7f).at(6));
        awaitStudent("<b>Boris</b>", "looks like: surprise", "confidence 70 %");

        script.show(sample.phase(new LessonPhase.Interrupted("The recording breaks off after 6 seconds.")));
        awaitState("Interrupted: The recording breaks off after 6 seconds.");
        assertEquals(
                List.of(),
                browser.console().stream()
                        .filter(line -> line.contains("Security Policy"))
                        .toList());
    }

    @Test
    void aLessonIsStoppedFromThePage() {
        browser.press("Try a demonstration lesson");
        awaitState("Live");

        browser.press("Stop lesson");

        awaitState("Ended");
        browser.press("Back to the start");
        browser.await("document.querySelector('h1').textContent === 'Gallerist'");
    }

    @Test
    void aRecordingIsUploadedFromThePage(@TempDir Path folder) throws Exception {
        Path recording = Files.writeString(folder.resolve("lesson 5.mp4"), "a recording, for all the script knows");
        browser.choose("input[type=file]", recording);
        browser.run("document.querySelector('input[value=fast]').click()");

        browser.press("Upload and analyse");

        awaitState("Live");
        browser.await("document.querySelector('h1').textContent === 'lesson 5.mp4'");
        assertEquals(Pace.FAST, script.opened().pace());
        assertEquals(37, Files.size(((LessonRequest.Recording) script.opened()).path()));
    }

    @Test
    void whatCannotBeReadIsSaid(@TempDir Path folder) throws Exception {
        browser.choose("input[type=file]", Files.writeString(folder.resolve("notes.mp4"), "broken"));

        browser.press("Upload and analyse");

        browser.await("document.querySelector('[role=alert]').textContent"
                + ".startsWith('This file is no recording that can be read.')");
    }

    @Test
    void aNarrowPageNeedsNoSidewaysScrolling() {
        browser.resize(320, 640);
        assertEquals(0, overflow());
        browser.press("Try a demonstration lesson");
        script.show(aClass());
        awaitStudent("Alice", "looks like: happiness", "confidence 90 %");
        assertEquals(0, overflow());
    }

    @Test
    void aStudentIsRenamedWithTheKeyboardAlone() throws Exception {
        browser.press("Try a demonstration lesson");
        SampleLesson sample = aClass();
        script.show(sample);
        awaitStudent("Alice", "looks like: happiness", "confidence 90 %");

        browser.press("Rename Alice");
        browser.type(NAME, Browser.ESCAPE);
        browser.await("document.activeElement.getAttribute('aria-label') === 'Rename Alice'");
        browser.press("Rename Alice");
        browser.run("document.querySelector(\"" + NAME + "\").value = ' '");
        browser.type(NAME, Browser.ENTER);
        browser.await(seen("A name has 1 to 100 letters."));
        browser.run("document.querySelector(\"" + NAME + "\").value = ''");
        browser.type(NAME, "Алиса" + Browser.ENTER);

        awaitStudent("Алиса", "looks like: happiness", "confidence 90 %");
        assertEquals(new LessonCommand.Rename(new StudentId(1), "Алиса"), script.told());
        browser.await("document.activeElement.getAttribute('aria-label') === 'Rename Алиса'");
    }

    @Test
    void aClassListIsSentFromThePage(@TempDir Path folder) throws Exception {
        browser.press("Try a demonstration lesson");
        awaitState("Live");

        browser.choose("#class-list", Files.writeString(folder.resolve("class.csv"), "Alice\nBoris\n"));
        browser.await(seen("2 names are expected now."));
        assertEquals(2, ((LessonCommand.ExpectNames) script.told()).list().size());

        browser.choose("#class-list", Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0xff, 1}));
        browser.await("[...document.querySelectorAll('[role=alert]')]"
                + ".some(said => said.textContent.includes('is no text in UTF-8'))");
    }

    private static SampleLesson aClass() {
        return new SampleLesson()
                .student("Alice", Expression.HAPPINESS, 0.9f)
                .student("<b>Boris</b>", Expression.NEUTRAL, 0.8f)
                .unreadable("Вера")
                .window(0.7f, 0.25f, 0.05f);
    }

    /** As when the server goes away: no goodbye of the lesson's. */
    private void drop() {
        connections.forEach(connection -> connection.closeAndAwait(new CloseReason(1012)));
    }

    private void awaitState(String text) {
        browser.await(state() + " === '" + text + "'");
    }

    private void awaitStudent(String... words) {
        browser.await("[...document.querySelectorAll('ul[aria-labelledby=students] > li')].some(li => "
                + "[...li.querySelectorAll('span')].filter(s => !s.children.length && s.textContent)"
                + ".map(s => s.textContent).join('|') === '" + String.join("|", words) + "')");
    }

    /** By how much the page is wider than what is seen of it, in CSS pixels. */
    private int overflow() {
        return browser.run("const page = document.documentElement; return page.scrollWidth - page.clientWidth")
                .asInt();
    }

    private static String state() {
        return "document.querySelector('.lesson [role=status]').textContent";
    }

    private static String seen(String text) {
        return "document.querySelector('main').textContent.includes('" + text + "')";
    }
}
