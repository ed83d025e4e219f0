package dev.gallerist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gallerist.cli.server.ScriptedServer;
import dev.gallerist.testsupport.Accessible;
import dev.gallerist.testsupport.DocsPicture;
import dev.gallerist.testsupport.RoutedApi;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Settling what the server may do, and what is offered before and after. */
@QuarkusTest
@TestProfile(ScriptedServer.class)
class PolicyTest extends DoorPages {

    private static final String UNSET =
            """
            {"state": "unset", "sentence": "Nobody has said yet where this server is used and what for.", "region": null,
             "purpose": null, "reason": null, "individuals": false, "leastReadable": 5,
             "retention": {"individuals": 7, "group": 90, "audit": 365}}""";

    @Test
    void theFirstStartAsksAnAdministratorAndThenOpensTheDoor() {
        api.allowed()
                .on("GET /policy", 200, UNSET)
                .on("PUT /policy", 200, RoutedApi.policy("allowed", "eu-eea", "research"));
        open("");
        assertThat(region("Where and what for this server is used")).isVisible();
        assertThat(heading("Share the meeting window")).hasCount(0);
        assertThat(button("Try a demonstration lesson")).isVisible();
        assertThat(page.getByLabel("Lessons may show and keep single students"))
                .not()
                .isChecked();

        page.getByLabel("Where are the people in the lessons?").selectOption("eu-eea");
        page.getByLabel("What are their faces read for?").selectOption("education");
        assertThat(page.getByText("This is prohibited:")).isVisible();
        Accessible.check(page, "policy, prohibited");
        DocsPicture.of(page, "policy");

        page.getByLabel("What are their faces read for?").selectOption("research");
        page.getByLabel("Which study or event is it?").fill("Study 12 of the example school");
        page.getByLabel("The group", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("3");
        button("Save").click();
        assertTrue(api.asked("PUT /policy").isEmpty(), "the group is kept no shorter than single students");
        page.getByLabel("The group", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("30");
        button("Save").click();

        assertThat(heading("Share the meeting window")).isFocused();
        assertEquals(
                "{\"region\":\"eu-eea\",\"purpose\":\"research\",\"reason\":\"Study 12 of the example school\","
                        + "\"individuals\":false,\"leastReadable\":5,\"retention\":{\"individuals\":7,\"group\":30,\"audit\":365}}",
                api.asked("PUT /policy").get(0));
        assertThat(page.getByLabel("Where are the people in the meeting?")).hasValue("eu-eea");
        Accessible.check(page, "start page, policy settled");
    }

    @Test
    void whoMayNotSettleItIsToldWhomToAsk() {
        api.allowed().on("GET /session", 200, RoutedApi.caller("teacher")).on("GET /policy", 200, UNSET);
        open("");
        assertThat(page.getByText("Ask an administrator of this server")).isVisible();
        assertThat(button("Save")).hasCount(0);
        Accessible.check(page, "start page, nothing settled");
    }

    @Test
    void whereTheLawForbidsItOnlyTheDemonstrationRunsAndTheSettingsCanBeOpenedAgain() {
        api.allowed()
                .on("GET /policy", 200, RoutedApi.policy("prohibited", "eu-eea", "education"))
                .on("PUT /policy", 200, RoutedApi.policy("prohibited", "eu-eea", "education"));
        open("");
        assertThat(page.getByText("Real lessons are not read on this server.")).isVisible();
        assertThat(heading("Share the meeting window")).hasCount(0);
        assertThat(heading("Analyse a recording")).hasCount(0);
        assertThat(button("Try a demonstration lesson")).isVisible();
        Accessible.check(page, "start page, prohibited");

        page.getByText("Change the settings").click();
        assertThat(heading("Where and what for this server is used")).isFocused();
        button("Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
        Accessible.check(page, "settings");
        button("Back to the start").click();
        assertThat(heading("Gallerist")).isFocused();
    }
}
