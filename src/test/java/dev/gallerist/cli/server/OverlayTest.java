package dev.gallerist.cli.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DrawnTile;
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
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the shared tab to the overlay: real capture in a real browser, real pictures, the real pipeline. */
@QuarkusTest
@TestProfile(PipelineServer.class)
class OverlayTest {

    private static final ClassScript SCRIPT = ClassScript.demonstration(2);
    /** How long a reading may take to follow the class: the windows last five seconds, and the machine may be slow. */
    private static final double FOLLOWS_WITHIN = 60_000;

    private static Chromium chromium;
    private static PlayedClass played;

    @Inject
    RunningLessons lessons;

    @TestHTTPResource
    URI server;

    private SharedTab shared;
    private Teacher teacher;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = SharedTab.chromium();
        played = new PlayedClass(SCRIPT);
    }

    @AfterAll
    static void endBrowser() {
        if (chromium != null) {
            chromium.close();
            played.close();
        }
    }

    @BeforeEach
    void openTabs() {
        BrowserContext visitor = chromium.visitor();
        shared = new SharedTab(visitor, played);
        teacher = new Teacher(visitor, server);
    }

    @AfterEach
    void leave() throws InterruptedException {
        teacher.sharing().context().close();
        for (RunningLesson lesson : lessons.all()) {
            lesson.stop();
            assertTrue(lesson.awaitOver(Duration.ofSeconds(20)));
        }
    }

    @Test
    void theOverlayShowsTheMoodAndTheCoverageThatTheScriptHas() {
        shared.play(2, 14);
        teacher.share("Biology 7b");
        Page overlay = teacher.overlay();

        assertThat(state(overlay)).hasText("Live");
        follows(overlay, "mostly neutral", 8);

        shared.play(24, 31);
        follows(overlay, "(mostly|rather) positive", 27);
        Accessible.checkAsItIs(overlay, "overlay, live");
        DocsPicture.of(overlay, "overlay-live");

        overlay.setViewportSize(360, 640);
        assertEquals(0, overflow(overlay));
        Accessible.checkAsItIs(overlay, "overlay on a phone");
        DocsPicture.of(overlay, "overlay-phone");
    }

    @Test
    void theOverlaySaysHowThePicturesCome() {
        shared.play(2, 14);
        teacher.share("Biology 7b");
        Page overlay = teacher.overlay();
        reaches(overlay, "Live");

        shared.black();
        reaches(overlay, "Capture black", "overlay-black");
        assertThat(teacher.card()).containsText("The picture is black.");

        shared.slide();
        reaches(overlay, "No faces", "overlay-no-faces");

        shared.stop();
        reaches(overlay, "No new pictures", "overlay-waiting");

        shared.play(2, 14);
        reaches(overlay, "Live");

        button(overlay, "Pause").click();
        reaches(overlay, "Paused", "overlay-paused");
        assertThat(teacher.card()).containsText("Paused: no pictures are sent.");
        button(overlay, "Resume").click();
        reaches(overlay, "Live");

        shared.close();
        reaches(overlay, "Share ended", "overlay-share-ended");
        assertThat(teacher.card()).containsText("The share ended");

        button(teacher.sharing(), "End lesson").click();
        reaches(overlay, "Ended", "overlay-ended");
    }

    @Test
    void everythingIsReachedWithTheKeyboardAlone() {
        shared.play(2, 14);
        Page page = teacher.sharing();
        tabTo(page, "Title (optional)");
        page.keyboard().type("Biology 7b");
        tabTo(page, "Where are the people in the meeting?");
        page.keyboard().type("Switz");
        tabTo(page, "What is it for?");
        page.keyboard().type("Res");
        tabTo(page, "Share the meeting window");
        page.keyboard().press("Enter");
        assertThat(teacher.card()).containsText("Sharing.");

        Page overlay = teacher.overlay();
        assertThat(state(overlay)).hasText("Live");
        tabTo(overlay, "Mark this moment");
        overlay.keyboard().press("Enter");
        assertThat(overlay.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Marked ")))
                .isVisible();
        tabTo(overlay, "Pause");
        overlay.keyboard().press("Space");
        assertThat(state(overlay)).hasText("Paused");
        assertThat(button(overlay, "Resume")).isFocused();
        overlay.keyboard().press("Space");
        assertThat(state(overlay)).hasText("Live");
    }

    @Test
    void nothingIsSharedWhereTheLawForbidsIt() {
        int before = lessons.all().size();
        Page page = teacher.sharing();
        teacher.answer("Biology 7b");
        Accessible.check(page, "start page, questions answered");
        DocsPicture.of(page, "start");

        page.getByLabel("Where are the people in the meeting?").selectOption("eu-eea");
        page.getByLabel("What is it for?").selectOption("education");

        assertThat(button(page, "Share the meeting window")).isDisabled();
        assertThat(page.getByText("Analysis stays off.")).isVisible();
        Accessible.check(page, "start page, prohibited");
        assertEquals(before, lessons.all().size());
    }

    @Test
    void theOverlayOpensInItsOwnWindow() {
        shared.play(2, 14);
        teacher.share("Biology 7b");

        Page overlay = teacher.sharing().context().waitForPage(() -> button(teacher.sharing(), "Open the overlay")
                .click());

        // Playwright gives every window the size of its visitor's screen
        overlay.setViewportSize(300, 400);
        assertThat(state(overlay)).hasText("Live");
        Accessible.checkAsItIs(overlay, "overlay in picture-in-picture");
        // a click whose answer would come from a window that is gone fails at times: it is made after the call has
        // returned
        overlay.waitForClose(
                () -> button(overlay, "Close the overlay").evaluate("it => { setTimeout(() => it.click()); }"));
        assertThat(button(teacher.sharing(), "Open the overlay")).isVisible();
    }

    /** Mood and coverage become what the script says about this second. */
    private static void follows(Page overlay, String mood, int second) {
        List<DrawnTile> tiles = SCRIPT.at(Duration.ofSeconds(second));
        long readable = tiles.stream().filter(DrawnTile::cameraOn).count();
        Locator group = overlay.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Group mood"));
        LocatorAssertions.ContainsTextOptions patiently =
                new LocatorAssertions.ContainsTextOptions().setTimeout(FOLLOWS_WITHIN);
        assertThat(group).containsText(Pattern.compile(mood), patiently);
        assertThat(group).containsText(readable + " of " + tiles.size() + " readable", patiently);
    }

    /** The overlay says this state, is accessible in it, and is pictured. */
    private static void reaches(Page overlay, String state, String picture) {
        reaches(overlay, state);
        DocsPicture.of(overlay, picture);
    }

    private static void reaches(Page overlay, String state) {
        assertThat(state(overlay)).hasText(state, new LocatorAssertions.HasTextOptions().setTimeout(FOLLOWS_WITHIN));
        Accessible.checkAsItIs(overlay, "overlay, " + state);
    }

    private static Locator state(Page overlay) {
        return overlay.locator("header").getByRole(AriaRole.STATUS);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses Tab until what has the focus is called so. */
    private static void tabTo(Page page, String name) {
        for (int press = 0; press < 60; press++) {
            page.keyboard().press("Tab");
            Object focused =
                    page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
