package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.gallerist.cli.server.ScriptedServer;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.DocsPicture;
import dev.gallerist.testsupport.RoutedApi;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming in with a token, and coming back when the server does not know the visitor any more. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class LogInTest extends DoorPages {

    private static final String TOKEN = "a token of the test";
    private static final String HEADING = "Log in";
    private static final String LESSON = "11111111-2222-3333-4444-555555555555";

    @Test
    void whoIsNotKnownIsAskedAndComesToWhereTheyWantedToGo() {
        api.refuse("GET /session", 401, "not-logged-in")
                .refuse("GET /policy", 401, "not-logged-in")
                .refuse("GET /lessons", 401, "not-logged-in")
                .refuse("POST /session", 401, "not-logged-in");
        open("#/policy");
        assertThat(heading(HEADING)).isFocused();
        Accessible.check(page, "log-in");

        page.getByLabel("Access token").fill("not it");
        button("Log in").click();
        assertThat(page.getByText("This token is not valid here.")).isVisible();
        assertThat(page.getByLabel("Access token")).isFocused();
        Accessible.check(page, "log-in, wrong token");
        DocsPicture.of(page, "log-in");

        api.refuse("POST /session", 429, "too-many-attempts");
        button("Log in").click();
        assertThat(page.getByText("Too many attempts.")).isVisible();

        api.allowed().on("POST /session", 200, RoutedApi.caller("teacher", "admin"));
        page.getByLabel("Access token").fill(TOKEN);
        page.keyboard().press("Enter");
        assertThat(heading("Where and what for this server is used")).isFocused();
    }

    @Test
    void theAddressPrintedAtTheStartLogsInAndLeavesNoTokenBehind() {
        api.allowed().on("POST /session", 200, RoutedApi.caller("teacher", "admin"));

        open("#/login/a%20token%20of%20the%20test");

        assertThat(heading("Share the meeting window")).isVisible();
        assertEquals(List.of("{\"token\":\"" + TOKEN + "\"}"), api.asked("POST /session"));
        assertFalse(page.url().contains("token"), page.url());
        assertFalse(page.url().contains("login"), page.url());
        page.goBack();
        assertFalse(page.url().contains("token"), page.url());
    }

    @Test
    void loggingOutLeadsToTheLogIn() {
        api.allowed().on("DELETE /session", 204, "");
        open("");

        button("Log out").click();

        assertThat(heading(HEADING)).isFocused();
        assertEquals(1, api.asked("DELETE /session").size());
    }

    @Test
    void anOverlayAsksInPlaceAndKeepsWhatItHolds() {
        api.allowed()
                .on("POST /lessons/" + LESSON + "/ticket", 200, Lessons.invitation(LESSON))
                .refuse("POST /lessons/" + LESSON + "/marks", 401, "not-logged-in");
        RoutedApi.live(page, Lessons.snapshot(LESSON, "live", Lessons.READ));
        page.setViewportSize(300, 400);
        open("#/overlay/" + LESSON);
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        button("Mark this moment").click();

        assertThat(page.getByText("You are logged out. Log in again; nothing on this page is lost."))
                .isVisible();
        assertThat(region("Group mood")).containsText("6 of 8 readable");
        Accessible.checkAsItIs(page, "overlay, logged out");
        DocsPicture.of(page, "overlay-logged-out");
        assertTrue(page.url().endsWith("#/overlay/" + LESSON), page.url());

        api.on("POST /session", 200, RoutedApi.caller("teacher"));
        page.getByLabel("Access token").fill(TOKEN);
        button("Log in").click();
        assertThat(page.getByLabel("Access token")).isHidden();
        assertThat(button("Mark this moment")).isVisible();
    }

    @Test
    void aPhoneWatchesWithACodeAndCanTellTheLessonNothing() {
        api.on("POST /lessons/" + LESSON + "/overlay-ticket", 200, Lessons.invitation(LESSON));
        RoutedApi.live(page, Lessons.snapshot(LESSON, "live", Lessons.READ));
        page.setViewportSize(360, 640);
        open("#/overlay/" + LESSON + "/a-code_of-the-phone");

        assertThat(region("Group mood")).containsText("6 of 8 readable");
        assertEquals(
                List.of("{\"code\":\"a-code_of-the-phone\"}"),
                api.asked("POST /lessons/" + LESSON + "/overlay-ticket"));
        assertThat(button("Mark this moment")).isHidden();
        assertThat(button("Pause")).isHidden();
        Accessible.checkAsItIs(page, "overlay on a phone without a log-in");
    }

    @Test
    void aLessonThatIsOffByPolicyOrNotKeptSaysSo() {
        api.on("POST /lessons/" + LESSON + "/ticket", 200, Lessons.invitation(LESSON));
        RoutedApi.live(page, Lessons.snapshot(LESSON, "off-by-policy", "[]"));
        page.setViewportSize(300, 400);
        open("#/overlay/" + LESSON);
        assertThat(page.getByText("Off by policy")).isVisible();
        assertThat(page.getByText("No picture is looked at.")).isVisible();
        Accessible.checkAsItIs(page, "overlay, off by policy");
        DocsPicture.of(page, "overlay-policy");

        Page other = page.context().newPage();
        new RoutedApi(other).refuse("POST /lessons/" + LESSON + "/ticket", 404, "no-such-lesson");
        other.setViewportSize(300, 400);
        other.navigate(server.resolve("/") + "#/overlay/" + LESSON);
        assertThat(other.getByText("Lesson not kept any more")).isVisible();
        Accessible.checkAsItIs(other, "overlay, lesson not kept");
        DocsPicture.of(other, "overlay-gone");
    }
}
