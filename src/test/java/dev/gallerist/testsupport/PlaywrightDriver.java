package dev.gallerist.testsupport;

import com.microsoft.playwright.impl.driver.Driver;
import java.util.Map;

/**
 * Playwright's driver, a Node program with its own Node, unpacked from its jar once for this Java machine. Nothing is
 * downloaded: the browser is the system's.
 */
public final class PlaywrightDriver {

    /** What Playwright is told wherever it starts the driver. */
    static final Map<String, String> ENVIRONMENT = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final String UNPACKED = "playwright.cli.dir";

    private PlaywrightDriver() {}

    /** Where the Node program lies that comes with the driver. */
    public static String node() {
        return unpacked().createProcessBuilder().command().get(0);
    }

    /** Unpacks it unless that was done: the classes of each Quarkus profile are loaded anew and would unpack 130 MB again. */
    static Driver unpacked() {
        Driver driver = Driver.ensureDriverInstalled(ENVIRONMENT, false);
        System.setProperty(UNPACKED, driver.driverDir().toString());
        return driver;
    }
}
