package dev.gallerist.cli.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.cli.server.StartRequest.Consent;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.consent.Retention;
import dev.gallerist.lesson.LessonTerms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LessonPurpose SWISS_STUDY =
            new LessonPurpose(Region.SWITZERLAND, Purpose.RESEARCH, Optional.of("study 12"));
    private static final Caller TEACHER = new Caller("t1", Optional.empty(), Set.of(Role.TEACHER));

    @TempDir
    Path folder;

    private RecordingFolders folders;

    @BeforeEach
    void aRecording() throws Exception {
        Files.writeString(folder.resolve("a.mp4"), "any");
        folders = new RecordingFolders(List.of(folder));
    }

    @Test
    void whoSaysNothingGetsTheStrictestTerms() {
        assertEquals(
                new LessonTerms("t1", Optional.empty(), LessonRules.strict(SWISS_STUDY), Optional.of("Ms Frizzle")),
                recording(null, null, null)
                        .checked(folders, policy(SWISS_STUDY, true), TEACHER)
                        .terms());
    }

    @Test
    void whatIsSaidStandsInTheTerms() {
        LessonTerms terms = recording(" Biology\u200b 7b ", new Consent(" all signed a form "), true)
                .checked(folders, policy(SWISS_STUDY, true), Caller.LOCAL)
                .terms();

        assertEquals(Optional.of("Biology  7b"), terms.course());
        assertEquals(
                new LessonRules(SWISS_STUDY, new ConsentBasis.EveryoneAgreed("all signed a form"), true, 5),
                terms.rules());
        assertEquals(
                "ch research; single students; everyone: all signed a form; reason: study 12", StartInWords.of(terms));
        assertTrue(StartInWords.of(recording(null, new Consent("x".repeat(500)), null)
                                .checked(folders, policy(SWISS_STUDY, true), Caller.LOCAL)
                                .terms())
                        .length()
                <= 1000);
    }

    @Test
    void nobodyButTheDrawnClassIsReadWhereThePolicyDoesNotLetIt() {
        Policy prohibited = policy(new LessonPurpose(Region.EU_EEA, Purpose.EDUCATION, Optional.of("why not")), true);
        Policy reasonless = policy(new LessonPurpose(Region.EU_EEA, Purpose.RESEARCH, Optional.empty()), true);

        assertEquals("403 prohibited", refusal(recording(null, null, null), prohibited, Caller.LOCAL));
        assertEquals("409 policy-missing", refusal(recording(null, null, null), reasonless, Caller.LOCAL));
        assertEquals("409 policy-missing", refusal(recording(null, null, null), Policy.UNSET, Caller.LOCAL));
        assertEquals(
                new LessonTerms("t1", Optional.of("Biology 7b"), LessonRules.DRAWN, Optional.of("Ms Frizzle")),
                request(null, true, "Biology 7b", null, null, null)
                        .checked(folders, prohibited, TEACHER)
                        .terms());
    }

    @Test
    void singleStudentsNeedThePolicyAndTheRole() {
        assertEquals(
                "403 individuals-off", refusal(recording(null, null, true), policy(SWISS_STUDY, false), Caller.LOCAL));
        assertEquals("403 individuals-off", refusal(recording(null, null, true), policy(SWISS_STUDY, true), TEACHER));
    }

    @Test
    void whatIsUnclearIsRefused() {
        Policy policy = policy(SWISS_STUDY, true);
        assertEquals("400 bad-request", refusal(recording(null, new Consent(" "), null), policy, TEACHER));
        assertEquals("400 bad-request", refusal(recording(null, new Consent("x".repeat(501)), null), policy, TEACHER));
        assertEquals("400 bad-request", refusal(recording("x".repeat(121), null, null), policy, TEACHER));
        for (String moment : new String[] {"tomorrow", "", "2026-11-23T08:58:59Z", "2028-01-01T00:00:00Z"}) {
            assertEquals(
                    400,
                    assertThrows(ApiProblem.class, () -> request(null, true, null, null, null, moment)
                                    .startsAt(NOW))
                            .status());
        }
        assertEquals(
                Optional.of(Instant.parse("2026-11-24T08:00:00Z")),
                request(null, true, null, null, null, "2026-11-24T09:00:00+01:00")
                        .startsAt(NOW));
        assertEquals(Optional.empty(), recording(null, null, null).startsAt(NOW));
    }

    @Test
    void aRequestSurvivesBeingKept() throws Exception {
        StartRequest request = new StartRequest(
                null,
                false,
                "fast",
                new ShareRequest("x", "ch", null, "why", null),
                "Biology 7b",
                new Consent("signed"),
                true,
                "Ms Frizzle",
                "2026-11-24T08:00:00Z");
        ObjectMapper json = new ObjectMapper();
        assertEquals(request, json.readValue(json.writeValueAsString(request), StartRequest.class));
    }

    private String refusal(StartRequest request, Policy policy, Caller caller) {
        ApiProblem problem = assertThrows(ApiProblem.class, () -> request.checked(folders, policy, caller));
        return problem.status() + " " + problem.body().get("type").asText();
    }

    private static StartRequest recording(String course, Consent consent, Boolean individuals) {
        return request("a.mp4", false, course, consent, individuals, null);
    }

    private static StartRequest request(
            String recording, boolean drawn, String course, Consent consent, Boolean individuals, String startAt) {
        return new StartRequest(recording, drawn, null, null, course, consent, individuals, "Ms Frizzle", startAt);
    }

    private static Policy policy(LessonPurpose purpose, boolean individuals) {
        return new Policy(Optional.of(purpose), individuals, LessonRules.LEAST_GROUP, Retention.DEFAULT);
    }
}
