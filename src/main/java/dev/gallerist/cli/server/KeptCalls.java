package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.lesson.KeptLesson;
import dev.gallerist.lesson.review.StudentReview;
import dev.gallerist.summary.Summaries;

/** What calls about a lesson that is kept have in common: they find it, if it is the caller's. */
final class KeptCalls {

    private KeptCalls() {}

    /** @throws ApiProblem where there is none, or it is somebody else's: nobody learns which */
    static KeptLesson find(Summaries summaries, Caller caller, String id) {
        return summaries.own(caller, id).orElseThrow(ApiProblem::noSuchLesson);
    }

    /**
     * Refuses where the caller may not see single students of the lesson.
     *
     * @throws ApiProblem saying whether they are not kept or not the caller's to see
     */
    static void requireIndividuals(Summaries summaries, Caller caller, KeptLesson lesson) {
        if (!caller.may(Role.INDIVIDUALS)) {
            throw new ApiProblem(
                    403,
                    "no-permission",
                    "You may not see single students.",
                    "Ask the administrator for the role 'individuals'.");
        }
        if (!summaries.mayShow(caller, lesson)) {
            throw new ApiProblem(
                    409,
                    "individuals-not-kept",
                    "Single students of this lesson are not kept.",
                    "Start the next lesson with individuals, where the policy allows it and everybody agreed.");
        }
    }

    /** @throws ApiProblem where the lesson has no such student */
    static StudentReview student(Summaries summaries, Caller caller, KeptLesson lesson, String student) {
        requireIndividuals(summaries, caller, lesson);
        return summaries.student(caller, lesson, student).orElseThrow(KeptCalls::noSuchStudent);
    }

    static ApiProblem noSuchStudent() {
        return new ApiProblem(
                404,
                "no-such-student",
                "There is no such student in this lesson.",
                "Take an id from the summary's individuals.");
    }
}
