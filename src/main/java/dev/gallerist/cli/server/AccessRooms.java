package dev.gallerist.cli.server;

import dev.gallerist.access.ApiKeys;
import dev.gallerist.access.AuditLog;
import dev.gallerist.access.Doorkeeper;
import dev.gallerist.access.IssuerKeys;
import dev.gallerist.access.LocalToken;
import dev.gallerist.access.Logins;
import dev.gallerist.access.OpenIdTokens;
import dev.gallerist.access.OverlayCodes;
import dev.gallerist.access.Role;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Makes the plain objects of the room access, once per server. */
@Singleton
class AccessRooms {

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    /** Made when the server starts, so that a token that is too short keeps it from starting. */
    @Startup
    @Produces
    @Singleton
    LocalToken token(Jdbi database, AccessConfig config) {
        return new LocalToken(database, random, clock, config.token());
    }

    @Produces
    @Singleton
    ApiKeys keys(Jdbi database) {
        return new ApiKeys(database, random, clock);
    }

    @Produces
    @Singleton
    Logins logins(Jdbi database, AccessConfig config) {
        return new Logins(database, random, clock, config.loginLife());
    }

    @Produces
    @Singleton
    OverlayCodes codes(Jdbi database, AccessConfig config) {
        return new OverlayCodes(database, random, clock, config.loginLife());
    }

    /** Made when the server starts, so that half an issuer keeps it from starting. */
    @Startup
    @Produces
    @Singleton
    Doorkeeper doorkeeper(LocalToken token, ApiKeys keys, Logins logins, AccessConfig config) {
        return new Doorkeeper(
                token, keys, logins, config.openid().issuer().map(issuer -> issuer(issuer, config.openid())));
    }

    @Produces
    @Singleton
    AuditLog audit(Jdbi database) {
        return new AuditLog(database, clock);
    }

    @Produces
    @Singleton
    CallLimits limits(AccessConfig config) {
        return new CallLimits(config.limits(), System::nanoTime);
    }

    private static OpenIdTokens issuer(String issuer, AccessConfig.OpenId config) {
        String audience = config.audience()
                .orElseThrow(() -> new IllegalArgumentException("gallerist.access.openid.audience is missing: set it to"
                        + " this server's client id at the issuer."));
        return new OpenIdTokens(
                new OpenIdTokens.Wording(issuer, audience, config.roleClaims(), roles(config.roles())),
                new IssuerKeys(issuer, config.keys()));
    }

    private static Map<String, Role> roles(Map<String, String> words) {
        return words.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, word -> role(word.getValue())));
    }

    private static Role role(String word) {
        return Optional.of(word)
                .flatMap(Role::named)
                .orElseThrow(() -> new IllegalArgumentException("gallerist.access.openid.roles names the role '" + word
                        + "'; there are teacher, individuals, student, auditor and admin."));
    }
}
