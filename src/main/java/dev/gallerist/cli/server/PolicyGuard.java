package dev.gallerist.cli.server;

import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonPurpose.Refusal;
import dev.gallerist.consent.Policy;

/** Stands before every class of real people: the law and the server's policy are asked before a picture is taken. */
final class PolicyGuard {

    private PolicyGuard() {}

    /**
     * Where and what for this server reads classes.
     *
     * @throws ApiProblem when it may read none
     */
    static LessonPurpose admitted(Policy policy) {
        LessonPurpose purpose =
                policy.purpose().orElseThrow(() -> unsettled(policy.off().orElseThrow()));
        purpose.refusal().ifPresent(refusal -> {
            throw refusal instanceof Refusal.Prohibited ? prohibited(refusal) : unsettled(refusal.sentence());
        });
        return purpose;
    }

    /** @throws ApiProblem when a lesson may not be for what somebody says it is for */
    static void admit(LessonPurpose purpose) {
        purpose.refusal().ifPresent(refusal -> {
            throw refusal instanceof Refusal.Prohibited
                    ? prohibited(refusal)
                    : ApiProblem.badRequest(refusal.sentence(), "Send the reason in your own words.");
        });
    }

    private static ApiProblem prohibited(Refusal refusal) {
        return new ApiProblem(
                403,
                "prohibited",
                refusal.sentence(),
                "Do not read this class; the drawn demonstration class shows what Gallerist does.");
    }

    private static ApiProblem unsettled(String sentence) {
        return new ApiProblem(
                409,
                "policy-missing",
                sentence,
                "Let an administrator settle it with PUT /api/v1/policy; the drawn demonstration class needs no policy.");
    }
}
