package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.Pace;
import java.nio.file.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to start a lesson, unchecked. */
public record StartRequest(
        @Schema(description = "A recording's path on the server, absolute or relative to an allowed folder")
                String recording,
        @Schema(description = "true: the drawn demonstration class instead of a recording") boolean demonstration,
        @Schema(description = "real-time (default) or fast") String pace,
        @Schema(description = "A meeting window that is shared, instead of a recording") ShareRequest share) {

    /**
     * The lesson that is asked for.
     *
     * @throws ApiProblem when it is unclear or not allowed
     */
    LessonRequest checked(RecordingFolders folders, Caller caller) {
        if ((demonstration ? 1 : 0) + (recording != null ? 1 : 0) + (share != null ? 1 : 0) != 1) {
            throw unclear();
        }
        if (share != null) {
            return share.checked(caller);
        }
        Pace asked = pace(pace);
        if (demonstration) {
            return new LessonRequest.Demonstration(asked, LessonTerms.drawn(caller.subject()));
        }
        Path file = folders.resolve(recording);
        return new LessonRequest.Recording(
                file, Title.of(file.getFileName().toString()), false, asked, LessonWishes.strict(caller));
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
