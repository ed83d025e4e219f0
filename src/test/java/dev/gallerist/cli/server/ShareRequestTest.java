package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gallerist.access.Caller;
import dev.gallerist.cli.server.ShareRequest.Continues;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonRequest.Continued;
import dev.gallerist.lesson.LessonRequest.Shared;
import dev.gallerist.lesson.LessonTerms;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareRequestTest {

    private static final LessonTerms TERMS = LessonWishes.strict(Caller.LOCAL);

    @Test
    void aShareIsTakenWithOrWithoutATitle() {
        assertEquals(
                new Shared("Biology 7b", Optional.empty(), TERMS), share("Biology 7b", "ch", "education", null, null));
        assertEquals(new Shared("Shared lesson", Optional.empty(), TERMS), share(" ", "uk", "work", null, null));
    }

    @Test
    void theLawIsAskedFirst() {
        assertEquals("403 prohibited", refusal("eu-eea", "education", "pilot study", null));
        assertEquals("403 prohibited", refusal("eu-eea", "work", null, null));
        assertEquals("400 bad-request", refusal("eu-eea", "research", " ", null));
        assertEquals(new Shared("x", Optional.empty(), TERMS), share("x", "eu-eea", "research", "pilot study", null));
    }

    @Test
    void whatIsUnclearIsRefused() {
        assertEquals("400 bad-request", refusal(null, "education", null, null));
        assertEquals("400 bad-request", refusal("mars", "education", null, null));
        assertEquals("400 bad-request", refusal("ch", null, null, null));
        assertEquals("400 bad-request", refusal("ch", "fun", null, null));
        assertEquals("400 bad-request", refusal("ch", "work", "x".repeat(501), null));
    }

    @Test
    void aLessonGoesOnAtATimeOfALesson() {
        assertEquals(
                new Shared("x", Optional.of(new Continued(new LessonId("7b1f"), 83.2)), TERMS),
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
        return new ShareRequest(title, region, purpose, reason, continues).checked(Caller.LOCAL);
    }

    private static String refusal(String region, String purpose, String reason, Continues continues) {
        ApiProblem problem = assertThrows(ApiProblem.class, () -> share("x", region, purpose, reason, continues));
        return problem.status() + " " + problem.body().get("type").asText();
    }
}
