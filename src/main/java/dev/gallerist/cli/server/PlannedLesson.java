package dev.gallerist.cli.server;

import dev.gallerist.access.Caller;
import dev.gallerist.access.Role;
import dev.gallerist.consent.ConsentBasis;
import dev.gallerist.consent.LessonPurpose;
import dev.gallerist.consent.LessonRules;
import dev.gallerist.consent.Policy;
import dev.gallerist.consent.Purpose;
import dev.gallerist.consent.Region;
import dev.gallerist.lesson.LessonId;
import dev.gallerist.lesson.LessonPhase;
import dev.gallerist.lesson.LessonTerms;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A lesson that is to begin by itself, or could not. Immutable.
 *
 * @param owner the subject of who planned it
 * @param sentence why it did not begin; empty while it is to begin
 * @param request what was asked for; checked again when it begins, because the policy may have changed since
 */
record PlannedLesson(
        LessonId id, String owner, String title, Instant startsAt, Optional<String> sentence, StartRequest request) {

    /** Planned, or interrupted where it could not begin. */
    LessonPhase phase() {
        return sentence.<LessonPhase>map(LessonPhase.Interrupted::new)
                .orElseGet(() -> new LessonPhase.Planned(startsAt));
    }

    /** The same, that could not begin. */
    PlannedLesson failed(String why) {
        return new PlannedLesson(id, owner, title, startsAt, Optional.of(why), request);
    }

    /** Who planned it, with the rights that were needed to plan it: they were checked then. */
    Caller planner() {
        Set<Role> roles = EnumSet.of(Role.TEACHER);
        if (Boolean.TRUE.equals(request.individuals())) {
            roles.add(Role.INDIVIDUALS);
        }
        return new Caller(owner, Optional.empty(), roles);
    }

    /** Under which terms it is to be read, as far as can be said before it begins. */
    LessonTerms terms(Policy policy) {
        Optional<String> course =
                LessonWishes.checked(request.course(), null, null, null).course();
        if (request.demonstration()) {
            return new LessonTerms(owner, course, LessonRules.DRAWN);
        }
        LessonPurpose purpose =
                policy.purpose().orElse(new LessonPurpose(Region.OTHER, Purpose.RESEARCH, Optional.empty()));
        ConsentBasis basis = request.consent() == null || request.consent().everyone() == null
                ? new ConsentBasis.OnlyListed()
                : new ConsentBasis.EveryoneAgreed(request.consent().everyone());
        boolean individuals = Boolean.TRUE.equals(request.individuals()) && policy.individuals();
        return new LessonTerms(owner, course, new LessonRules(purpose, basis, individuals, policy.leastReadable()));
    }
}
