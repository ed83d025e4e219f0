package dev.gallerist.cli.server;

import dev.gallerist.summary.TeacherNotes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that writes a note on a lesson, unchecked. */
public record NoteRequest(
        @Schema(description = "The whole note, at most 10000 letters; empty takes it away") String text) {

    /** @throws ApiProblem when that is no note */
    String checked() {
        if (text == null || text.length() > TeacherNotes.LONGEST || text.indexOf('\0') >= 0) {
            throw unclear();
        }
        return text;
    }

    static ApiProblem unclear() {
        return ApiProblem.badRequest(
                "A note is a text of at most " + TeacherNotes.LONGEST + " letters.",
                "Send for example {\"text\": \"Next time a break after half an hour.\"}.");
    }
}
