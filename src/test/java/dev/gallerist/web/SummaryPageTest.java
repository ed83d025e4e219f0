package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.gallerist.cli.server.ScriptedServer;
import dev.gallerist.testsupport.Accessible;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The summary page as it is read, walked through by keyboard and printed. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class SummaryPageTest extends SummaryVisit {

    @Test
    void theSummaryIsReadFromTopToBottom() {
        openSummary();

        assertThat(page.locator(".summary-headline"))
                .hasText("54 minutes, 24 students present, 71 % of face time readable.");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText(new String[] {
            "Photosynthesis",
            "The group over the lesson",
            "Moments",
            "Parts that may have been hard",
            "What to try next",
            "From lesson to lesson",
            "Individuals",
            "What is kept, and until when",
            "What this cannot tell"
        });
        assertThat(region("The group over the lesson")).containsText("Nothing was seen from 25:00 to 27:00.");
        assertThat(region("Moments").getByRole(AriaRole.LISTITEM)).hasCount(3);
        assertThat(region("Moments").getByRole(AriaRole.LISTITEM).first()).containsText("happiness, very strong");
        assertThat(region("Parts that may have been hard")).containsText("A hint, not a finding");
        assertThat(region("Parts that may have been hard"))
                .containsText("42 % of 16 readable faces looked negative; usual here: 12 %");
        assertThat(region("What is kept, and until when")).containsText("until 30 Nov 2026 (7 days left)");
        assertThat(region("What this cannot tell")).containsText("right on 86.1 % of 3,153 single faces");
        drawn();
        Accessible.check(page, "summary");
        picture("summary", 1280, 1250);
        picture("summary-phone", 320, 1400);
        assertEquals(0, overflow());
    }

    @Test
    void theTimelineIsReadByKeyboardAndAsATable() {
        openSummary();
        Locator timeline = chart("Group mood over the lesson");
        drawn();

        timeline.focus();
        assertThat(timeline)
                .hasAttribute(
                        "aria-valuetext",
                        Pattern.compile("^00:00–00:30: positive 28 %, neutral 62 %, .*; 17 of 24 readable$"));
        timeline.press("ArrowRight");
        assertThat(timeline).hasAttribute("aria-valuetext", Pattern.compile("^00:30–01:00: "));
        timeline.press("End");
        assertThat(timeline).hasAttribute("aria-valuetext", Pattern.compile("^53:30–54:00: "));

        region("The group over the lesson").getByText("The same as a table").click();
        Locator row =
                region("The group over the lesson").getByRole(AriaRole.ROW).nth(1);
        assertThat(row).containsText("00:00");
        assertThat(row).containsText("28 %");
        assertThat(row).containsText("17 of 24 readable");
        Accessible.check(page, "summary with the table open");
    }

    @Test
    void aMomentIsShownCloserAndChosenByAnotherRule() {
        openSummary();
        drawn();

        button("Show 20:00–20:40 on the timeline").click();
        Locator timeline = chart("Group mood over the lesson");
        assertThat(timeline).isFocused();
        assertThat(timeline).hasAttribute("aria-valuetext", Pattern.compile("^19:20–19:25: "));
        for (int step = 0; step < 8; step++) {
            timeline.press("ArrowRight");
        }
        assertThat(timeline).hasAttribute("aria-valuetext", Pattern.compile("^20:00–20:05: positive 83 %"));
        picture("summary-moment", 1280, 700);
        button("Show the whole lesson").click();
        assertThat(timeline).hasAttribute("aria-valuetext", Pattern.compile("^00:00–00:30: "));

        page.getByLabel("Chosen by").selectOption("longest-run");
        assertThat(region("Moments").getByRole(AriaRole.LISTITEM).first())
                .containsText("Neutral led in 120 windows in a row.");
        assertThat(region("Moments").getByRole(AriaRole.LISTITEM)).hasCount(2);
    }

    @Test
    void whatCannotBeShownIsSaid() {
        says(SummaryDocuments.tooShort(), "The lesson was too short for a summary");
        says(SummaryDocuments.suppressed(0), "No face could be read in this lesson");
        says(SummaryDocuments.suppressed(4), "To protect each of them, no mood is shown.");
        assertThat(region("Individuals")).containsText("You may see the group only.");
        says(SummaryDocuments.withoutIndividuals(), "Nothing about single people is kept of this lesson");
        assertThat(region("From lesson to lesson")).containsText("This lesson belongs to no class.");
        says(SummaryDocuments.running(), "The lesson is still running; this is what is known so far.");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the live view")))
                .hasAttribute("href", "#/lessons/lesson-1");
        says(SummaryDocuments.planned(), "This lesson is planned for 23 Nov 2026");

        answers.remove("GET " + API + "/summary?rule=pronounced");
        page.reload();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server is busy. Try again in a minute.");
        Accessible.check(page, "summary that could not be fetched");
        answers.put("GET " + API + "/summary?rule=pronounced", SummaryDocuments.full("pronounced"));
        button("Try again").click();
        assertThat(page.locator(".summary-headline")).isVisible();
    }

    @Test
    void paperShowsNeitherIndividualsNorControls() throws IOException {
        openSummary();
        drawn();
        byte[] printed = page.pdf(new Page.PdfOptions().setFormat("A4"));
        try (PDDocument paper = Loader.loadPDF(printed)) {
            String text = new PDFTextStripper().getText(paper);
            assertTrue(text.contains("54 minutes, 24 students present"), text);
            assertTrue(text.contains("Slower at the light reaction."), text);
            assertTrue(text.contains("happiness, very strong"), text);
            for (String no :
                    List.of("Individuals\n", "Alice", "Save note", "Delete the lesson", "Back to the start", "CSV")) {
                assertFalse(text.contains(no), no + " in " + text);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(region("Individuals")).hasCount(0);
        Accessible.checkAsItIs(page, "summary on paper");
        picture("summary-print", 794, 1123);
    }

    @Test
    void theSummarySpeaksTheVisitorsLanguageAndIsExported() {
        page.context().close();
        openBrowser("de-DE");
        answers.put("GET " + API + "/export.csv", "from,to\r\n0,5\r\n");
        openSummary();

        assertThat(page.locator(".summary-headline"))
                .hasText("54 Minuten, 24 Personen anwesend, 71 % der Gesichterzeit lesbar.");
        assertThat(region("Was aufgehoben wird, und bis wann")).containsText("noch 7 Tage");
        Accessible.check(page, "summary in German");
        Download export =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"))
                        .click());
        assertEquals(server.resolve(API + "/export.csv").toString(), export.url());
    }

    @Test
    void theStartPageListsKeptLessonsWithTheirSummaries() {
        answers.put(
                "GET /api/v1/lessons",
                """
                {"lessons":[{"id":"lesson-9","title":"Roots","class":"Biology 7b","phase":"planned","startsAt":"2026-11-24T09:00:00Z"},
                {"id":"lesson-1","title":"Photosynthesis","class":"Biology 7b","phase":"ended","began":"2026-11-23T09:00:00Z"}]}""");
        page.navigate(server.toString());
        Locator lessons = region("Lessons on this server");
        // what is planned has a list of its own
        assertThat(lessons.getByRole(AriaRole.LISTITEM)).hasCount(1);
        assertThat(lessons.getByRole(AriaRole.LISTITEM)).containsText("Biology 7b · 23 Nov 2026, 09:00 · ended");

        lessons.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Summary of Photosynthesis"))
                .click();
        assertThat(page.locator("h1")).hasText("Photosynthesis");
        assertThat(page.locator("h1")).isFocused();
    }

    private void says(String document, String words) {
        answers.put("GET " + API + "/summary?rule=pronounced", document);
        openSummary();
        assertThat(page.locator("main")).containsText(words);
        Accessible.check(page, words);
    }
}
