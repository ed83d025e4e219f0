package dev.gallerist.cli.server;

import dev.gallerist.inference.ModelUnavailable;
import dev.gallerist.pipeline.Nets;
import dev.gallerist.pipeline.ProfileChoice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the models that would run are here and are what their manifests say; tells which. The embedded set counts, and
 * is said to serve. Safe on any thread.
 */
@Readiness
@Singleton
class ModelsCheck implements HealthCheck {

    /** Verifying reads some 16 MB, and anybody may ask. */
    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(10);

    private final Nets nets;
    private final ProfileChoice.Wish wish;
    private final Clock clock;
    private Instant lookedAt = Instant.MIN;
    private HealthCheckResponse seen;

    @Inject
    ModelsCheck(Nets nets, ProfileChoice.Wish wish) {
        this(nets, wish, Clock.systemUTC());
    }

    ModelsCheck(Nets nets, ProfileChoice.Wish wish, Clock clock) {
        this.nets = nets;
        this.wish = wish;
        this.clock = clock;
    }

    @Override
    public synchronized HealthCheckResponse call() {
        if (clock.instant().isAfter(lookedAt.plus(LOOKS_AGAIN_AFTER))) {
            seen = look();
            lookedAt = clock.instant();
        }
        return seen;
    }

    private HealthCheckResponse look() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("models");
        try {
            ProfileChoice choice = ProfileChoice.foresee(wish, nets);
            answer.up().withData("profile", choice.profile().wireName());
            choice.models().forEach(answer::withData);
            choice.notice().ifPresent(why -> answer.withData("notice", why));
        } catch (ModelUnavailable nothing) {
            answer.down().withData("sentence", nothing.getMessage());
        }
        return answer.build();
    }
}
