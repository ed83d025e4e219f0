package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.gallerist.cli.server.ScriptedServer;
import dev.gallerist.testsupport.Accessible;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a teacher does on the summary page: notes, looks at individuals, deletes. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class SummaryActionsTest extends SummaryVisit {

    private static final String RECEIPT =
            "{\"receipt\":\"R-4711\",\"at\":\"2026-11-23T10:05:00Z\",\"kind\":\"lesson\",\"lesson\":\"lesson-1\",\"rows\":648}";

    @Test
    void aNoteSurvivesUntilItIsSaved() {
        openSummary();
        Locator note = page.getByLabel("Your note");
        assertThat(note).hasValue("Slower at the light reaction.");

        note.fill("A drawing first.");
        page.reload();
        assertThat(note).hasValue("A drawing first.");
        assertThat(region("What to try next")).containsText("This draft was not saved yet");
        button("Save note").click();
        assertThat(region("What to try next").getByRole(AriaRole.ALERT)).containsText("The server is busy.");
        assertThat(note).hasValue("A drawing first.");

        answers.put("PUT " + API + "/note", "");
        button("Save note").click();
        assertThat(region("What to try next").getByRole(AriaRole.STATUS)).hasText("Saved.");
        assertTrue(asked.contains("PUT " + API + "/note {\"text\":\"A drawing first.\"}"), asked::toString);
    }

    @Test
    void individualsAreFetchedOnlyWhenOpened() {
        answers.put("GET " + API + "/summary/students/s1", SummaryDocuments.student("s1", "Alice"));
        openSummary();
        Locator people = region("Individuals");
        assertThat(people.getByText("Alice")).hasCount(0);

        people.getByText("Show individuals").click();
        assertThat(people.locator("bdi.name")).hasText(new String[] {"<b>Boris</b>", "Alice", "Вера"});
        assertFalse(asked.toString().contains("/students/"), asked::toString);
        people.getByText("Alice", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(people.getByRole(AriaRole.IMG))
                .hasAttribute("aria-label", Pattern.compile("^Expressions of Alice over the lesson: neutral 7\\d %, "));
        assertThat(people.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("This person’s data")))
                .hasAttribute("href", API + "/students/s1/data?format=html");
        assertThat(page.locator("main b")).hasCount(0);
        Accessible.check(page, "summary with one student open");
        people.scrollIntoViewIfNeeded();
        picture("summary-individuals", 1280, 700);
    }

    @Test
    void aLessonIsDeletedInTwoSteps() {
        answers.put("DELETE " + API, RECEIPT);
        openSummary();

        button("Delete the lesson …").click();
        assertThat(region("What is kept, and until when")).containsText("Everything kept of this lesson goes");
        Accessible.check(page, "summary, asking before it deletes");
        button("Keep it").click();
        assertThat(button("Delete the lesson …")).isFocused();
        assertFalse(asked.toString().contains("DELETE"), asked::toString);

        button("Delete the lesson …").click();
        button("Delete for good").click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText(new String[] {"The lesson is deleted"});
        assertThat(page.getByText("Receipt R-4711.")).isVisible();
        assertThat(page.getByText("24 students")).hasCount(0);
        Accessible.check(page, "summary of a deleted lesson");
    }

    @Test
    void individualsAreDeletedAlone() {
        answers.put("DELETE " + API + "/individuals", RECEIPT);
        openSummary();

        answers.put("GET " + API + "/summary?rule=pronounced", SummaryDocuments.withoutIndividuals());
        button("Delete individuals only …").click();
        button("Delete for good").click();

        assertThat(page.getByText("Receipt R-4711.")).isVisible();
        assertThat(region("Individuals")).containsText("Nothing about single people is kept of this lesson");
        assertThat(button("Delete individuals only …")).hasCount(0);
        assertThat(region("Moments")).isVisible();
    }
}
