package dev.gallerist.cli.server;

import dev.gallerist.access.AuditTrail;
import dev.gallerist.consent.ConsentStore;
import dev.gallerist.consent.NoticeKeys;
import dev.gallerist.consent.PolicyStore;
import dev.gallerist.lesson.LessonArchive;
import dev.gallerist.lesson.RunningLessons;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Makes the plain objects of consent and of planned lessons, once per server. */
@Singleton
class ConsentRooms {

    @Produces
    @Singleton
    PolicyStore policies(Jdbi jdbi, PolicyConfig config) {
        return new PolicyStore(jdbi, config.policy());
    }

    @Produces
    @Singleton
    ConsentStore consents(Jdbi jdbi) {
        return new ConsentStore(jdbi);
    }

    @Produces
    @Singleton
    NoticeKeys notices(Jdbi jdbi) {
        return new NoticeKeys(jdbi, new SecureRandom(), Clock.systemUTC());
    }

    @Produces
    @Singleton
    NoticeLimits noticeLimits() {
        return new NoticeLimits(System::nanoTime);
    }

    @Produces
    @Singleton
    ConsentDesk consentDesk(
            ConsentStore store, PolicyStore policies, LessonArchive archive, RunningLessons running, AuditTrail trail) {
        return new ConsentDesk(store, policies, archive, running, trail, Clock.systemUTC());
    }

    @Produces
    @Singleton
    PlannedStore plannedStore(Jdbi jdbi) {
        return new PlannedStore(jdbi);
    }

    @Produces
    @Singleton
    PlannedLessons planned(PlannedStore store, PlannedBeginning beginning) {
        return new PlannedLessons(store, Clock.systemUTC(), Alarm.onThread("planned-lessons"), beginning::begin);
    }
}
