package dev.gallerist.cli.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gallerist.access.Caller;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to start a lesson, unchecked. */
public record StartRequest(
        @Schema(description = "A recording's path on the server, absolute or relative to an allowed folder")
                String recording,
        @Schema(description = "true: the drawn demonstration class instead of a recording") boolean demonstration,
        @Schema(description = "real-time (default) or fast") String pace,
        @Schema(description = "A meeting window that is shared, instead of a recording") ShareRequest share,
        @JsonProperty("class")
                @Schema(
                        description =
                                "What you call the class: lessons of one class are compared, and remember who agreed")
                String course,
        @Schema(description = "Left out: only people who are listed as agreeing are read") Consent consent,
        @Schema(description = "true: single students' readings are shown and kept as well") Boolean individuals,
        @Schema(description = "The name on your own tile, which is left out: neither counted nor read") String ownName,
        @Schema(description = "Begins by itself then, such as 2026-11-24T08:00:00Z; left out: now") String startAt) {

    private static final Duration HARDLY_PAST = Duration.ofMinutes(1);

    /**
     * Why people may be read.
     *
     * @param everyone in the teacher's words how they know that everybody agreed, 1 to 500 letters
     */
    public record Consent(String everyone) {}

    /**
     * The lesson that is asked for.
     *
     * @throws ApiProblem when it is unclear or not allowed
     */
    LessonRequest checked(RecordingFolders folders, Policy policy, Caller caller) {
        if ((demonstration ? 1 : 0) + (recording != null ? 1 : 0) + (share != null ? 1 : 0) != 1) {
            throw unclear();
        }
        LessonWishes wishes =
                LessonWishes.checked(course, consent == null ? null : consent.everyone(), individuals, ownName);
        Pace asked = pace(pace);
        if (demonstration) {
            return new LessonRequest.Demonstration(asked, wishes.drawn(caller));
        }
        LessonPurpose purpose = PolicyGuard.admitted(policy);
        if (share != null) {
            return share.checked(wishes, policy, caller);
        }
        Path file = folders.resolve(recording);
        return new LessonRequest.Recording(
                file, Title.of(file.getFileName().toString()), false, asked, wishes.real(purpose, policy, caller));
    }

    /**
     * When the lesson is to begin by itself; empty: now.
     *
     * @throws ApiProblem when that is no moment, is past, or too far ahead
     */
    Optional<Instant> startsAt(Instant now) {
        if (startAt == null) {
            return Optional.empty();
        }
        try {
            Instant at = OffsetDateTime.parse(startAt).toInstant();
            if (at.isBefore(now.minus(HARDLY_PAST)) || at.isAfter(now.plus(PlannedLessons.AHEAD))) {
                throw ApiProblem.badRequest(
                        "When the lesson is to begin is past, or more than a year ahead.", "Send a moment to come.");
            }
            return Optional.of(at);
        } catch (DateTimeParseException noMoment) {
            throw ApiProblem.badRequest(
                    "When the lesson is to begin cannot be understood.", "Send for example 2026-11-24T08:00:00Z.");
        }
    }

    static ApiProblem unclear() {
        return ApiProblem.badRequest(
                "Name either a recording, the demonstration or a share.",
                "Send {\"demonstration\": true}, {\"recording\": \"lesson.mp4\", \"pace\": \"fast\"} or"
                        + " {\"share\": {\"region\": \"ch\", \"purpose\": \"research\"}}.");
    }

    /** The pace of that word; real time where none is given. */
    static Pace pace(String word) {
        return word == null
                ? Pace.REAL_TIME
                : Pace.named(word)
                        .orElseThrow(() -> ApiProblem.badRequest(
                                "There is no such pace.", "Send the pace real-time or fast, or leave it out."));
    }
}
