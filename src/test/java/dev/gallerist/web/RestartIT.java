package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.Chromium;
import dev.gallerist.testsupport.DocsPicture;
import dev.gallerist.testsupport.PackagedServer;
import dev.gallerist.testsupport.PlayedClass;
import dev.gallerist.testsupport.SharedTab;
import dev.gallerist.testsupport.Teacher;
import org.junit.jupiter.api.Test;

/** The server is killed in the middle of a lesson and comes back: sharing page and overlay go on by themselves. */
class RestartIT {

    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(90_000);

    @Test
    void theOverlayRecoversByItselfAndSaysWhatWasMissed() throws Exception {
        try (Chromium chromium = SharedTab.chromium();
                PackagedServer server = new PackagedServer();
                PlayedClass played = new PlayedClass(ClassScript.demonstration(2))) {
            // Given: a class that is shared and seen
            BrowserContext visitor = chromium.visitor();
            SharedTab shared = new SharedTab(visitor, played);
            shared.play(2, 14);
            Teacher teacher = new Teacher(visitor, server.address());
            teacher.share("Biology 7b");
            Page overlay = teacher.overlay();
            assertThat(state(overlay)).hasText("Live", PATIENTLY);
            int before = clock(overlay);

            // When
            server.kill();
            assertThat(state(overlay)).hasText("Connection lost, trying again …", PATIENTLY);
            assertThat(teacher.card()).containsText("Connection to the server lost");
            Accessible.checkAsItIs(overlay, "overlay, connection lost");
            DocsPicture.of(overlay, "overlay-lost");
            server.start();

            // Then: the same lesson goes on, later than it was, and the gap is said
            assertThat(state(overlay)).hasText("Live", PATIENTLY);
            Locator missed = overlay.getByRole(AriaRole.STATUS)
                    .filter(new Locator.FilterOptions().setHasText("The server was restarted;"));
            assertThat(missed).isVisible();
            assertThat(missed).containsText("missing from the timeline");
            assertThat(teacher.card()).containsText("Sharing.");
            assertTrue(clock(overlay) > before, "the lesson's clock went back to " + clock(overlay));
            Accessible.checkAsItIs(overlay, "overlay after a restart");
            DocsPicture.of(overlay, "overlay-restarted");
        }
    }

    private static Locator state(Page overlay) {
        return overlay.locator("header").getByRole(AriaRole.STATUS);
    }

    /** The lesson's clock in seconds. */
    private static int clock(Page overlay) {
        String[] shown = overlay.locator(".overlay-clock").textContent().split(":");
        int seconds = 0;
        for (String part : shown) {
            seconds = seconds * 60 + Integer.parseInt(part.strip());
        }
        return seconds;
    }
}
