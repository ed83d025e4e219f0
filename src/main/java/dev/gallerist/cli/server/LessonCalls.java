package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Policy;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonInbox.Delivery;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonRequest;
import dev.gallerist.lesson.LessonTerms;
import dev.gallerist.lesson.RunningLesson;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What calls about one lesson have in common: they find it, and some tell it something. A lesson of somebody else is answered like one
 * that is not there.
 */
@Singleton
class LessonCalls {

    private final LessonRegister register;
    private final CallerNow now;

    @Inject
    LessonCalls(LessonRegister register, CallerNow now) {
        this.register = register;
        this.now = now;
    }

    /** Who asks. */
    Caller caller() {
        return now.caller();
    }

    /**
     * Who asks, where they may start lessons.
     *
     * @throws ApiProblem when they may not
     */
    Caller teacher() {
        Caller caller = now.caller();
        if (!caller.may(Role.TEACHER)) {
            throw new ApiProblem(
                    403,
                    "role-missing",
                    "Only a teacher starts lessons.",
                    "Ask the server's administrator for the role.");
        }
        return caller;
    }

    /**
     * The caller's lesson, wherever it is.
     *
     * @throws ApiProblem when there is no such lesson
     */
    KnownLesson any(String id) {
        return LessonId.parse(id)
                .flatMap(register::find)
                .filter(lesson ->
                        LessonOwnership.mayView(now.caller(), lesson.terms().owner()))
                .orElseThrow(ApiProblem::noSuchLesson);
    }

    /**
     * The caller's lesson that runs, or ran a while ago.
     *
     * @throws ApiProblem when there is no such lesson, or it is not begun or long over
     */
    RunningLesson find(String id) {
        KnownLesson lesson = any(id);
        return lesson.running()
                .orElseThrow(() -> lesson.phase().last()
                        ? new ApiProblem(
                                409,
                                "lesson-kept",
                                "The lesson is over, and nothing can be told to it any more.",
                                "Look at what is kept of it, or start a new one.")
                        : new ApiProblem(
                                409, "lesson-planned", "The lesson has not begun yet.", "Wait for it, or stop it."));
    }

    /**
     * A share whose lesson goes on keeps the terms that it had, as far as the policy still lets it.
     *
     * @throws ApiProblem when that lesson is somebody else's, or takes its pictures from elsewhere
     */
    LessonRequest.Shared goingOn(LessonRequest.Shared share, Policy policy) {
        Optional<KnownLesson> before =
                share.continues().map(LessonRequest.Continued::lesson).flatMap(register::find);
        if (before.isEmpty()) {
            return share;
        }
        KnownLesson lesson = any(before.get().id().value());
        LessonRules had = lesson.terms().rules();
        if (had.basis() instanceof ConsentBasis.Drawn || lesson.phase() instanceof LessonPhase.Planned) {
            throw new ApiProblem(
                    409,
                    "not-shared",
                    "The lesson that is to go on takes its pictures from elsewhere, or has not begun.",
                    "Start a new one with {\"share\": {...}}.");
        }
        PolicyGuard.admit(had.purpose());
        boolean individuals =
                had.individuals() && policy.individuals() && now.caller().may(Role.INDIVIDUALS);
        LessonRules rules = new LessonRules(had.purpose(), had.basis(), individuals, policy.leastReadable());
        return new LessonRequest.Shared(
                share.title(),
                share.continues(),
                new LessonTerms(
                        lesson.terms().owner(),
                        lesson.terms().course(),
                        rules,
                        share.terms().ownName()));
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
