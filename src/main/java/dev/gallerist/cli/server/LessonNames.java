package dev.gallerist.cli.server;

import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.StudentNow;
import dev.gallerist.roster.ClassList;
import dev.gallerist.roster.StudentId;
import java.io.IOException;
import java.io.InputStream;

/** Tells lessons what the teacher knows of names. */
final class LessonNames {

    private LessonNames() {}

    /**
     * Reads whom to expect.
     *
     * @param body a class list as {@link ClassList#parse} takes it
     * @throws ApiProblem when it is no class list
     */
    static ClassList expected(InputStream body) {
        return parsed(read(body));
    }

    /**
     * Tells the lesson whom to expect.
     *
     * @throws ApiProblem when the lesson cannot take it
     */
    static void expect(RunningLesson lesson, ClassList list) {
        LessonCalls.tell(
                lesson,
                new LessonCommand.ExpectNames(list),
                () -> ApiProblem.lessonOver(
                        "The lesson is over, and a class list cannot change its names any more.",
                        "Send the list while the lesson runs, or correct the names one by one."));
    }

    /**
     * Tells the lesson what a student is called.
     *
     * @param student the id as in the lesson's documents
     * @return the name as it will stand there
     * @throws ApiProblem when there is no such student, that is no name, or the lesson cannot take it
     */
    static String rename(RunningLesson lesson, String student, RenameRequest request) {
        LessonCommand.Rename rename = request.checked(find(lesson, student));
        // a lesson that is over is told as well: a name can still be corrected in what is kept of it
        LessonCalls.tell(lesson, rename, ApiProblem::noSuchLesson);
        return rename.name();
    }

    private static StudentId find(RunningLesson lesson, String student) {
        return lesson.newest().snapshot().students().stream()
                .map(StudentNow::id)
                .filter(id -> id.toString().equals(student))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        404,
                        "no-such-student",
                        "There is no such student in this lesson.",
                        "Take an id from the lesson's students; two that turned out to be one have one id left."));
    }

    private static byte[] read(InputStream body) {
        try {
            byte[] content = body.readNBytes(ClassList.LARGEST + 1);
            if (content.length > ClassList.LARGEST) {
                throw ApiProblem.classListTooLarge(ClassList.LARGEST);
            }
            return content;
        } catch (IOException gone) {
            throw new ApiProblem(400, "broken-off", "The class list broke off.", "Send the whole list.");
        }
    }

    private static ClassList parsed(byte[] content) {
        try {
            return ClassList.parse("sent", content);
        } catch (IOException noList) {
            throw new ApiProblem(
                    422,
                    "unreadable",
                    noList.getMessage(),
                    "Send text in UTF-8 with a name per line, a CSV table or JSON such as [\"Alice Johnson\"].");
        }
    }
}
