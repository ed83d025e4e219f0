package dev.gallerist.cli.server;

import dev.gallerist.access.AuditEvent;
import dev.gallerist.access.AuditEvent.Action;
import dev.gallerist.access.AuditTrail;
import dev.gallerist.access.Caller;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.lesson.LessonCommand;
import dev.gallerist.lesson.LessonInbox.Delivery;
import dev.gallerist.lesson.RunningLesson;
import dev.gallerist.lesson.RunningLessons;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Settles the policy, writes it down, and holds the lessons that run to it. */
@Singleton
class PolicyDesk {

    private final PolicyStore store;
    private final RunningLessons lessons;
    private final AuditTrail trail;

    @Inject
    PolicyDesk(PolicyStore store, RunningLessons lessons, AuditTrail trail) {
        this.store = store;
        this.lessons = lessons;
        this.trail = trail;
    }

    /** What was configured is written down as well, where it holds. */
    void noteConfigured(@Observes StartupEvent event) {
        if (store.settled().isEmpty()) {
            store.current()
                    .purpose()
                    .ifPresent(where -> note("server", "configured: " + inWords(store.current(), where)));
        }
    }

    /** What holds now. */
    Policy current() {
        return store.current();
    }

    /** From now on this holds, also for the lessons that run. It is written down before it allows anything. */
    void settle(Policy policy, Caller caller) {
        boolean wasOff = store.current().off().isPresent();
        policy.purpose().ifPresent(where -> note(caller.subject(), inWords(policy, where)));
        store.settle(policy);
        for (RunningLesson lesson : lessons.all()) {
            if (policy.off().isPresent()) {
                turnOff(lesson);
            } else if (wasOff && isReal(lesson)) {
                // one that cannot take it now stays off: its teacher starts it again
                lesson.tell(new LessonCommand.AnalysisOn());
            }
        }
    }

    /** A lesson that was just started may have been asked for before the policy changed. */
    void recheck(RunningLesson lesson) {
        if (store.current().off().isPresent()) {
            turnOff(lesson);
        }
    }

    private static void turnOff(RunningLesson lesson) {
        if (isReal(lesson) && lesson.tell(new LessonCommand.AnalysisOff()) == Delivery.FULL) {
            // it must not go on because it has too much to do
            lesson.stop();
        }
    }

    private static boolean isReal(RunningLesson lesson) {
        return !(lesson.terms().rules().basis() instanceof ConsentBasis.Drawn);
    }

    private void note(String actor, String detail) {
        trail.note(new AuditEvent(actor, Action.POLICY_SETTLED, "", detail));
    }

    private static String inWords(Policy policy, LessonPurpose where) {
        return where.region().wireName() + " " + where.purpose().wireName()
                + where.reason().map(reason -> ": " + reason).orElse("")
                + (policy.individuals() ? "; single students" : "; groups only")
                + " of " + policy.leastReadable() + "; kept "
                + policy.retention().individuals().toDays() + "/"
                + policy.retention().group().toDays() + "/"
                + policy.retention().audit().toDays() + " days";
    }
}
