package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gallerist.cli.server.ScriptedServer;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.DocsPicture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What people in a lesson are told on their phones, and how they opt out, without a log-in. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class NoticeTest extends DoorPages {

    private static final String NOTICE =
            """
            {"title": "Biology 7b", "began": "2026-11-23T09:00:00Z", "running": true, "lang": "%s",
             "paragraphs": ["%s"], "purpose": "research", "individuals": false,
             "keptDays": {"individuals": 7, "group": 90, "audit": 365}}""";

    @Test
    void theNoticeSpeaksTheBrowsersLanguageAndNotesAnOptOut() {
        visitor("de-DE");
        api.on(
                        "GET /notice/k123",
                        200,
                        NOTICE.formatted("de", "Gallerist liest, wie die Gesichter der Gruppe aussehen."))
                .refuse("POST /notice/k123/opt-out", 429, "too-many");
        page.setViewportSize(360, 740);
        open("#/notice/k123");
        assertThat(heading("Wie in dieser Stunde Gesichter gelesen werden")).isVisible();
        assertThat(page.getByText("wie die Gesichter der Gruppe aussehen")).isVisible();
        assertThat(page.locator(".facts")).containsText("90 Tage");
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Accessible.check(page, "notice");
        DocsPicture.of(page, "notice-phone");

        api.on("GET /notice/k123", 200, NOTICE.formatted("es", "Gallerist lee el aspecto de las caras del grupo."));
        page.getByLabel("Sprache").selectOption("es");
        assertThat(page.getByText("el aspecto de las caras")).isVisible();
        assertThat(page.locator(".notice")).hasAttribute("lang", "es");
        assertThat(page.locator("footer")).containsText("La ley.");

        page.getByLabel("Su nombre, como figura en la reunión").fill("Grace Obi");
        page.getByLabel("Dejar de leerme y borrar lo leído").check();
        button("Enviar").click();
        assertThat(page.getByText("Demasiadas peticiones desde aquí.")).isVisible();
        api.on("POST /notice/k123/opt-out", 202, "{\"receipt\": \"R-4711\", \"sentence\": \"It is noted.\"}");
        button("Enviar").click();

        assertThat(page.getByText("Su deseo queda anotado.")).isFocused();
        assertThat(page.getByText("R-4711")).isVisible();
        assertEquals(
                "{\"name\":\"Grace Obi\",\"kind\":\"delete\"}",
                api.asked("POST /notice/k123/opt-out").get(1));
        DocsPicture.of(page, "notice-noted");
        Accessible.check(page, "notice, opted out");
        assertEquals(0, api.asked("GET /session").size());
    }

    @Test
    void aNoticeThatIsNotKnownSaysSo() {
        open("#/notice/other");
        assertThat(page.getByText("This notice is not known any more")).isVisible();
        assertThat(button("Send")).isHidden();
        Accessible.check(page, "notice, unknown");
    }
}
