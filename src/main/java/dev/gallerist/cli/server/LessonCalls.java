package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox.Delivery;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import java.util.function.Supplier;

/** What calls about one lesson have in common: they find it, and some tell it something. */
final class LessonCalls {

    private LessonCalls() {}

    /** @throws ApiProblem when there is no such lesson, or it is somebody else's: they are answered alike */
    static RunningLesson find(RunningLessons lessons, Caller caller, String id) {
        return LessonOwnership.viewed(LessonId.parse(id).flatMap(lessons::find), caller)
                .orElseThrow(ApiProblem::noSuchLesson);
    }

    /**
     * Tells the lesson something.
     *
     * @param whenOver what is wrong where the lesson takes it no more
     * @throws ApiProblem when the lesson is over, or behind with what it was told
     */
    static void tell(RunningLesson lesson, LessonCommand command, Supplier<ApiProblem> whenOver) {
        Delivery delivery = lesson.tell(command);
        if (delivery == Delivery.OVER) {
            throw whenOver.get();
        }
        if (delivery == Delivery.FULL) {
            throw ApiProblem.lessonBusy();
        }
    }
}
