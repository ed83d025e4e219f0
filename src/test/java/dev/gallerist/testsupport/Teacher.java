package dev.gallerist.testsupport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A teacher who is logged in, administers the server, shares the tab of a {@link SharedTab} with it, and has the overlay open in
 * another. Belongs to the browser's thread; closing the visitor closes all of it.
 */
public final class Teacher {

    private static final int OK = 200;

    private static final Pattern LESSON = Pattern.compile("#/lessons/([A-Za-z0-9-]+)$");

    private final BrowserContext visitor;
    private final URI server;
    private final Page sharing;

    /** Logs in by the address that the server prints at its start, settles that lessons may be read, and opens the start page. */
    public Teacher(BrowserContext visitor, URI server) {
        this.visitor = visitor;
        this.server = server;
        sharing = visitor.newPage();
        sharing.navigate(server.resolve("/") + "#/login/" + LoggedIn.TOKEN);
        assertThat(sharing.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")))
                .isVisible();
        settle(sharing);
        assertThat(form()).isVisible();
    }

    /** Settles as an administrator who is logged in on that page that lessons may be read, also single students; loads the page anew. */
    public static void settle(Page page) {
        Object answered = page.evaluate(
                "fetch('/api/v1/policy', {method: 'PUT', headers: {'Content-Type': 'application/json'},"
                        + " body: JSON.stringify({region: 'ch', purpose: 'research', individuals: true})}).then(answer => answer.status)");
        if (!Integer.valueOf(OK).equals(answered)) {
            throw new AssertionError("the policy was not settled: " + answered);
        }
        page.reload();
    }

    /** The questions before a share. */
    public Locator form() {
        return sharing.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Share the meeting window"));
    }

    /** The page that shares: first the start page, then the lesson. */
    public Page sharing() {
        return sharing;
    }

    /** Answers the questions so that sharing is allowed and everybody is read, but does not share yet. */
    public void answer(String title) {
        sharing.getByLabel("Title (optional)").fill(title);
        sharing.getByLabel("Where are the people in the meeting?").selectOption("ch");
        sharing.getByLabel("What is it for?").selectOption("research");
        form().getByLabel("Everyone in this meeting has agreed").check();
        form().getByLabel("How do you know?").fill("the class is drawn");
    }

    /** Answers the questions and shares the tab; pictures are sent when this returns. */
    public void share(String title) {
        answer(title);
        press();
        assertThat(card()).containsText("Sharing.");
    }

    /** As {@link #share}, but begins with a script in the worker that sends the pictures, before it sends the first. */
    public void share(String title, String script) {
        answer(title);
        sharing.waitForWorker(this::press).evaluate(script);
        assertThat(card()).containsText("Sharing.");
    }

    private void press() {
        sharing.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Share the meeting window")
                                .setExact(true))
                .click();
    }

    /** What the lesson's page says about the shared window. */
    public Locator card() {
        return sharing.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Shared window"));
    }

    /** Opens the lesson's overlay in a tab as large as the overlay's own window. */
    public Page overlay() {
        Page overlay = visitor.newPage();
        overlay.setViewportSize(300, 400);
        overlay.navigate(overlayAddress());
        return overlay;
    }

    /** Where the overlay of the shared lesson is. */
    public String overlayAddress() {
        Matcher lesson = LESSON.matcher(sharing.url());
        if (!lesson.find()) {
            throw new AssertionError("no lesson is shown at " + sharing.url());
        }
        return server.resolve("/") + "#/overlay/" + lesson.group(1);
    }
}
