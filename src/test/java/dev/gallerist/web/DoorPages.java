package dev.gallerist.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.testsupport.Chromium;
import dev.gallerist.testsupport.RoutedApi;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The pages before and beside a lesson in a real browser; the server sends the pages, {@link RoutedApi} answers their calls. */
abstract class DoorPages {

    private static Chromium chromium;

    @TestHTTPResource
    URI server;

    Page page;
    RoutedApi api;

    private final List<String> blocked = new ArrayList<>();

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
    void newVisitor() {
        visitor("en-GB");
    }

    @AfterEach
    void leave() {
        page.context().close();
        assertEquals(List.of(), blocked);
    }

    /** Somebody else comes, whose browser speaks that language. */
    void visitor(String language) {
        if (page != null) {
            page.context().close();
        }
        page = chromium.visitor(
                        new Browser.NewContextOptions().setLocale(language).setTimezoneId("Europe/Zurich"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Security Policy")) {
                blocked.add(message.text());
            }
        });
        api = new RoutedApi(page);
    }

    /** Opens the page at that hash, such as {@code #/login}. */
    void open(String hash) {
        page.navigate(server.resolve("/") + hash);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator region(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }
}
