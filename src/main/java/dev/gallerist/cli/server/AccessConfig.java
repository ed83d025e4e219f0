package dev.gallerist.cli.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may come in, {@code gallerist.access.*}. */
@ConfigMapping(prefix = "gallerist.access")
public interface AccessConfig {

    /** Origins of other pages that may talk to this server from a browser, such as {@code https://school.example}. */
    Optional<List<String>> origins();

    /** How long a ticket for a WebSocket is good. */
    @WithDefault("60S")
    Duration ticketLife();

    /** The only user's token, at least 20 letters; without it one is made at the first start and shown once. */
    Optional<String> token();

    /** How long a log-in and an overlay's code last: longer than a day of lessons. */
    @WithDefault("12H")
    Duration loginLife();

    /** The issuer of a school's accounts; off without {@code issuer}. */
    OpenId openid();

    /** How often somebody may ask. */
    Limits limits();

    /** An OpenID Connect issuer, {@code gallerist.access.openid.*}. */
    interface OpenId {

        /** As in the tokens' claim {@code iss}, such as {@code https://login.school.example/realms/school}. */
        Optional<String> issuer();

        /** As in the tokens' claim {@code aud}: the client id of this server there. */
        Optional<String> audience();

        /** Where the issuer's public keys (JWKS) lie; without it, the issuer is asked. */
        Optional<URI> keys();

        /** Claims in which roles stand; dots lead into objects. */
        @WithDefault("roles,groups,realm_access.roles")
        List<String> roleClaims();

        /** The issuer's words for our roles: {@code roles.staff=teacher}. */
        Map<String, String> roles();
    }

    /** Calls at once and a second, {@code gallerist.access.limits.*}. */
    interface Limits {

        /** Calls to the API that one caller may make at once; a fifth of that each second. */
        @WithDefault("200")
        int caller();

        /** Calls to the API that may come from one address at once, of everybody behind it; a fifth of that each second. */
        @WithDefault("1000")
        int address();

        /** Attempts to log in that may fail at one address, and then one in {@code logInAgainAfter}. */
        @WithDefault("10")
        int logIns();

        /** See {@code logIns}. */
        @WithDefault("6S")
        Duration logInAgainAfter();
    }
}
