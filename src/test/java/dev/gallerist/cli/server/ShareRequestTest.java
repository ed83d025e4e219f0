package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gallerist.access.Caller;
import dev.gallerist.cli.server.ShareRequest.Continues;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.consent.Retention;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonRequest.Continued;
import dev.gallerist.lesson.LessonRequest.Shared;
import dev.gallerist.lesson.LessonTerms;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareRequestTest {

    private static final Policy SWISS = policy(Region.SWITZERLAND, Purpose.EDUCATION, null);

    @Test
    void aShareIsTakenWithOrWithoutATitle() {
        assertEquals(
                new Shared("Biology 7b", Optional.empty(), strict("ch", "education", null)),
                share("Biology 7b", "ch", "education", null, null));
        assertEquals(
                new Shared("Shared lesson", Optional.empty(), strict("uk", "work", null)),
                share(" ", "uk", "work", null, null));
    }

    @Test
    void theLawIsAskedFirst() {
        assertEquals("403 prohibited", refusal("eu-eea", "education", "pilot study", null));
        assertEquals("403 prohibited", refusal("eu-eea", "work", null, null));
        assertEquals("400 bad-request", refusal("eu-eea", "research", " ", null));
        assertEquals(
                new Shared("x", Optional.empty(), strict("eu-eea", "research", "pilot study")),
                share("x", "eu-eea", "research", "pilot study", null));
    }

    @Test
    void whatIsLeftOutIsAsThePolicySays() {
        assertEquals(
                strict("ch", "education", null),
                share("x", null, null, null, null).terms());
        assertEquals("403 prohibited", refusal("eu-eea", null, "pilot study", null));
    }

    @Test
    void aReasonStandsForWhatItWasGivenForOnly() {
        Policy european = policy(Region.EU_EEA, Purpose.RESEARCH, "study 12");
        assertEquals(
                strict("eu-eea", "research", "study 12"),
                under(european, null, null).terms());
        assertEquals(
                400,
                assertThrows(ApiProblem.class, () -> under(european, null, "demonstration"))
                        .status());
    }

    @Test
    void noWordsOfARequestOpenWhatThePolicyLeavesShut() {
        Policy prohibited = policy(Region.EU_EEA, Purpose.EDUCATION, "because");
        assertEquals(
                403,
                assertThrows(ApiProblem.class, () -> under(prohibited, "ch", "research"))
                        .status());
        assertEquals(
                409,
                assertThrows(ApiProblem.class, () -> under(Policy.UNSET, "ch", "research"))
                        .status());
    }

    @Test
    void whatIsUnclearIsRefused() {
        assertEquals("400 bad-request", refusal("mars", "education", null, null));
        assertEquals("400 bad-request", refusal("ch", "fun", null, null));
        assertEquals("400 bad-request", refusal("ch", "work", "x".repeat(501), null));
    }

    @Test
    void aLessonGoesOnAtATimeOfALesson() {
        assertEquals(
                new Shared(
                        "x", Optional.of(new Continued(new LessonId("7b1f"), 83.2)), strict("ch", "education", null)),
                share("x", "ch", "education", null, new Continues("7b1f", 83.2)));
        for (Continues wrong : new Continues[] {
            new Continues(null, 1.0),
            new Continues("no/id", 1.0),
            new Continues("7b1f", null),
            new Continues("7b1f", -0.1),
            new Continues("7b1f", Double.NaN),
            new Continues("7b1f", 1e9)
        }) {
            assertEquals("400 bad-request", refusal("ch", "education", null, wrong), wrong.toString());
        }
    }

    private static Shared share(String title, String region, String purpose, String reason, Continues continues) {
        return new ShareRequest(title, region, purpose, reason, continues)
                .checked(LessonWishes.NONE, SWISS, Caller.LOCAL);
    }

    private static Shared under(Policy policy, String region, String purpose) {
        return new ShareRequest("x", region, purpose, null, null).checked(LessonWishes.NONE, policy, Caller.LOCAL);
    }

    private static LessonTerms strict(String region, String purpose, String reason) {
        return new LessonTerms(
                "local", Optional.empty(), LessonRules.strict(ShareRequest.purpose(region, purpose, reason)));
    }

    private static Policy policy(Region region, Purpose purpose, String reason) {
        return new Policy(
                Optional.of(new LessonPurpose(region, purpose, Optional.ofNullable(reason))),
                false,
                LessonRules.LEAST_GROUP,
                Retention.DEFAULT);
    }

    private static String refusal(String region, String purpose, String reason, Continues continues) {
        ApiProblem problem = assertThrows(ApiProblem.class, () -> share("x", region, purpose, reason, continues));
        return problem.status() + " " + problem.body().get("type").asText();
    }
}
