package dev.gallerist.testsupport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The system's Chromium without a window, driven by Playwright (https://playwright.dev/java/). Start one for a test class
 * and take a fresh context for each test. Belongs to one thread; closing it ends the browser.
 */
public final class Chromium implements AutoCloseable {

    /** Where Debian puts it; {@code -Dchromium=PROGRAM} names another place. */
    private static final Path PROGRAM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    /** How long a page may take for anything, in milliseconds; a loaded machine with two cores is slow. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(List<String> arguments) {
        PlaywrightDriver.unpacked();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(PlaywrightDriver.ENVIRONMENT));
        // without Chromium's sandbox, which root cannot have: it opens our own pages only
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setChromiumSandbox(false)
                        .setArgs(arguments));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /**
     * Starts it, or skips the tests that ask for it where it is not installed.
     *
     * @param arguments for its command line
     */
    public static Chromium start(String... arguments) {
        assumeTrue(
                Files.isExecutable(PROGRAM),
                PROGRAM + " is not there (Debian's package chromium; -Dchromium=PROGRAM names another place)");
        return new Chromium(List.of(arguments));
    }

    /** A context of its own, as the teacher on a new computer: nothing cached, but let in. */
    public BrowserContext visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    /** A visitor with a screen, a language or a wish of its own. */
    public BrowserContext visitor(Browser.NewContextOptions options) {
        return stranger(options.setExtraHTTPHeaders(Map.of("Authorization", LoggedIn.HEADER)));
    }

    /** Somebody who has not logged in. */
    public BrowserContext stranger(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
