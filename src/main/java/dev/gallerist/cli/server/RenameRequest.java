package dev.gallerist.cli.server;

import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.roster.StudentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request to correct a student's name, unchecked. */
public record RenameRequest(@Schema(description = "What to call the student, at most 100 letters") String name) {

    /**
     * The command to call the student so.
     *
     * @throws ApiProblem when that is no name
     */
    LessonCommand.Rename checked(StudentId student) {
        if (name == null) {
            throw noName("The new name is missing.");
        }
        try {
            return new LessonCommand.Rename(student, name);
        } catch (IllegalArgumentException notAName) {
            throw noName(notAName.getMessage());
        }
    }

    static ApiProblem noName(String sentence) {
        return ApiProblem.badRequest(sentence, "Send for example {\"name\": \"Alice Johnson\"}.");
    }
}
