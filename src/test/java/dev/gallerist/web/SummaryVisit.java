package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.testsupport.Chromium;
import dev.gallerist.testsupport.DocsPicture;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A visit to the summary page in a real browser, on a server's real pages; what the API says is put into {@link #answers}. */
abstract class SummaryVisit {

    static final String API = "/api/v1/lessons/lesson-1";

    private static Chromium chromium;

    @TestHTTPResource
    URI server;

    /** What the API answers, by method and address; and what it was asked. */
    final Map<String, String> answers = new ConcurrentHashMap<>();

    final List<String> asked = new ArrayList<>();
    private final List<String> console = new ArrayList<>();
    Page page;

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
    void openBrowser() {
        openBrowser("en-GB");
        answers.put("GET " + API + "/summary?rule=pronounced", SummaryDocuments.full("pronounced"));
        answers.put("GET " + API + "/summary?rule=longest-run", SummaryDocuments.full("longest-run"));
    }

    @AfterEach
    void nothingWasBlocked() {
        page.context().close();
        assertEquals(
                List.of(),
                console.stream()
                        .filter(line -> line.contains("Security Policy"))
                        .toList());
    }

    final void openBrowser(String language) {
        page = chromium.visitor(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("UTC")
                        .setAcceptDownloads(true))
                .newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.clock().setFixedTime("2026-11-23T10:00:00Z");
        page.context().route("**/api/v1/**", this::answer);
    }

    /** As the server would; what has no answer is refused as it refuses. */
    private void answer(Route route) {
        URI wanted = URI.create(route.request().url());
        String what = route.request().method() + " " + wanted.getPath()
                + (wanted.getQuery() == null ? "" : "?" + wanted.getQuery());
        String body = route.request().postData();
        asked.add(what + (body == null ? "" : " " + body));
        String known = answers.get(what);
        boolean csv = what.endsWith(".csv");
        route.fulfill(new Route.FulfillOptions()
                .setStatus(known == null ? 503 : 200)
                .setContentType(csv ? "text/csv" : "application/json")
                .setHeaders(csv ? Map.of("Content-Disposition", "attachment; filename=lesson.csv") : Map.of())
                .setBody(
                        known == null
                                ? "{\"type\":\"busy\",\"sentence\":\"The server is busy.\",\"action\":\"Try again in a minute.\"}"
                                : known));
    }

    final void openSummary() {
        page.navigate("about:blank");
        page.navigate(server.resolve("/#/lessons/lesson-1/summary").toString());
        assertThat(page.locator("h1")).hasText("Photosynthesis");
    }

    /** The charts' library came, and drew. */
    final void drawn() {
        assertThat(page.locator(".summary-chart canvas")).hasCount(2);
        // the colours of positive, #56b4e9, and of negative-looking, #e69f00, are on both
        page.waitForFunction(
                """
                () => [...document.querySelectorAll('.summary-chart canvas')].every(canvas => {
                  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  const has = (r, g, b) => pixels.some((red, at) => at % 4 === 0
                    && red === r && pixels[at + 1] === g && pixels[at + 2] === b);
                  return has(0x56, 0xb4, 0xe9) && has(0xe6, 0x9f, 0x00);
                })""");
    }

    final void picture(String name, int width, int height) {
        page.setViewportSize(width, height);
        DocsPicture.of(page, name);
    }

    final int overflow() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    final Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    final Locator chart(String name) {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name));
    }

    final Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
