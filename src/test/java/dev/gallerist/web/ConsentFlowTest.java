package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.cli.server.PipelineServer;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.Chromium;
import dev.gallerist.testsupport.DocsPicture;
import dev.gallerist.testsupport.PlayedClass;
import dev.gallerist.testsupport.SharedTab;
import dev.gallerist.testsupport.Teacher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the log-in to an opt-out that takes effect: real server, real capture, real pipeline, two people in two browsers. */
@QuarkusTest
@TestProfile(PipelineServer.class)
class ConsentFlowTest {

    /** Pictures are read every two seconds, and names need some of them; the machine may be slow. */
    private static final double FOLLOWS_WITHIN = 90_000;

    private static final String NEVER_READ = "has not agreed, is never read";
    /** Everybody whose camera is on in the first seconds; one of them opts out. */
    private static final String LIST =
            """
            name,consent
            Mia Brandt,yes
            Tom Okafor,yes
            Ana-Maria Quiroga,yes
            Li Wei,yes
            Siobhan O'Leary,yes
            Jonas Lindqvist,yes
            Priya Raman,yes
            """;

    private static final String LEAVES = "Mia Brandt";
    private static final String NOT_LISTED = "Alexander Featherstone";

    private static Chromium chromium;
    private static PlayedClass played;

    @Inject
    RunningLessons lessons;

    @TestHTTPResource
    URI server;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = SharedTab.chromium();
        played = new PlayedClass(ClassScript.demonstration(2));
    }

    @AfterAll
    static void endBrowser() {
        if (chromium != null) {
            chromium.close();
            played.close();
        }
    }

    @AfterEach
    void stopLessons() throws InterruptedException {
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(Duration.ofSeconds(20)));
        }
    }

    @Test
    void onlyWhoAgreedIsReadAndWhoOptsOutIsReadNoMore() {
        BrowserContext visitor = stranger();
        Page door = visitor.newPage();
        door.navigate(server.toString());
        assertThat(door.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Log in")))
                .isVisible();
        door.close();
        SharedTab shared = new SharedTab(visitor, played);
        shared.play(2, 14);
        // Given a teacher who is logged in, a policy that allows it, and a lesson for listed people only, who may be
        // shown singly
        Teacher teacher = new Teacher(visitor, server);
        Page page = teacher.sharing();
        teacher.answer("Biology 7b");
        teacher.form().getByLabel("Only people on my list who agreed").check();
        teacher.form().getByLabel("Also show single students").check();
        teacher.form()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Share the meeting window"))
                .click();
        assertThat(teacher.card()).containsText("Sharing.");
        assertThat(consent(page)).containsText("Only people on the list who agreed are read.");
        becomes(consent(page), Pattern.compile("0 of \\d+ agreed, \\d+ are present and never read"));

        // When the class list names seven who agreed
        page.getByLabel("Class list")
                .setInputFiles(new FilePayload("class.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        becomes(consent(page), Pattern.compile("7 of \\d+ agreed"));
        becomes(student(page, LEAVES), Pattern.compile("looks like|not readable"));
        becomes(student(page, NOT_LISTED), Pattern.compile(NEVER_READ));
        Accessible.check(page, "lesson with consent");

        // And one of them opts out on the public page, without a log-in, and wants what was read deleted
        page.getByText("Tell the class").click();
        String address = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("notice")))
                .getAttribute("href");
        optOut(address);

        // Then they are never read again, and the teacher sees that
        becomes(student(page, LEAVES), Pattern.compile(NEVER_READ));
        becomes(consent(page), Pattern.compile("6 of \\d+ agreed"));
        consent(page).getByText("People and what they said").click();
        becomes(consent(page), Pattern.compile(LEAVES + ".*erased, not read any more"));
        DocsPicture.of(page, "lesson-consent-live");
        visitor.close();
    }

    /** Somebody whom the server does not know, whatever other tests' visitors send with each call. */
    private static BrowserContext stranger() {
        BrowserContext stranger = chromium.visitor();
        stranger.setExtraHTTPHeaders(Map.of());
        return stranger;
    }

    private void optOut(String address) {
        BrowserContext participant = stranger();
        Page notice = participant.newPage();
        notice.setViewportSize(360, 740);
        notice.navigate(address);
        assertThat(notice.getByText("This lesson is running.")).isVisible();
        Accessible.check(notice, "notice of a real lesson");
        notice.getByLabel("Your name, as it stands in the meeting").fill(LEAVES);
        notice.getByLabel("Stop reading me and delete what was read").check();
        notice.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(notice.getByText("Your wish is noted.")).isFocused();
        DocsPicture.of(notice, "notice-real");
        participant.close();
    }

    private static Locator consent(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Who has agreed"));
    }

    private static Locator student(Page page, String name) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Students"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void becomes(Locator part, Pattern text) {
        assertThat(part).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(FOLLOWS_WITHIN));
    }
}
