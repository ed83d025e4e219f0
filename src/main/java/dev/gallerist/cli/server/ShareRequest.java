package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonPurpose.Refusal;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonRequest;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of a request that asks for a lesson whose pictures are sent, unchecked. */
public record ShareRequest(
        @Schema(description = "What to call the lesson") String title,
        @Schema(description = "Where the class is: eu-eea, ch, uk, us or other", required = true) String region,
        @Schema(description = "What for: education, work, research or demonstration", required = true) String purpose,
        @Schema(description = "In your own words; needed in eu-eea") String reason,
        @Schema(description = "The lesson that broke off with the server and goes on") Continues continues) {

    private static final String UNTITLED = "Shared lesson";
    private static final int LONGEST_REASON = 500;

    /** Half a day: no lesson was longer. */
    private static final double LATEST = 12 * 3600;

    /**
     * A lesson that goes on.
     *
     * @param id its id before
     * @param at seconds of the lesson that were over
     */
    public record Continues(String id, Double at) {}

    /**
     * The lesson that is asked for.
     *
     * @throws ApiProblem when it is unclear, or may not be for its region and purpose
     */
    LessonRequest.Shared checked(Caller caller) {
        purposeOf().refusal().ifPresent(refusal -> {
            throw problem(refusal);
        });
        return new LessonRequest.Shared(
                title == null || title.isBlank() ? UNTITLED : Title.of(title),
                Optional.ofNullable(continues).map(ShareRequest::checked),
                LessonWishes.strict(caller));
    }

    private LessonPurpose purposeOf() {
        Region where = Region.named(region)
                .orElseThrow(() -> ApiProblem.badRequest(
                        "Where the class is, is missing or no region that is known here.",
                        "Send the region eu-eea, ch, uk, us or other."));
        Purpose what = Purpose.named(purpose)
                .orElseThrow(() -> ApiProblem.badRequest(
                        "What the lesson is read for, is missing or no purpose that is known here.",
                        "Send the purpose education, work, research or demonstration."));
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw ApiProblem.badRequest(
                    "The reason is longer than " + LONGEST_REASON + " letters.", "Say it in fewer words.");
        }
        return new LessonPurpose(where, what, Optional.ofNullable(reason));
    }

    private static ApiProblem problem(Refusal refusal) {
        return refusal instanceof Refusal.Prohibited
                ? new ApiProblem(
                        403,
                        "prohibited",
                        refusal.sentence(),
                        "Do not read this class; the drawn demonstration class shows what Gallerist does.")
                : ApiProblem.badRequest(refusal.sentence(), "Send the reason in your own words.");
    }

    private static LessonRequest.Continued checked(Continues before) {
        Double at = before.at();
        if (at == null || !(at >= 0 && at <= LATEST)) {
            throw ApiProblem.badRequest(
                    "Where the lesson goes on is no time of a lesson.",
                    "Send the seconds that were over, such as {\"id\": \"7b1f…\", \"at\": 83.2}.");
        }
        LessonId id = LessonId.parse(before.id())
                .orElseThrow(() -> ApiProblem.badRequest(
                        "Which lesson goes on is missing or no id of a lesson.",
                        "Send the id that the lesson had before."));
        return new LessonRequest.Continued(id, at);
    }
}
