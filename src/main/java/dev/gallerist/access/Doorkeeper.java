package dev.gallerist.access;

import java.util.Optional;

/**
 * Tells who somebody is by what they bring: the server's own token, a key, a token of an OpenID Connect issuer, or the cookie of a
 * log-in with one of these. Safe on any thread; blocking.
 */
public final class Doorkeeper {

    /** No token of any kind is longer. */
    private static final int LONGEST = 8192;

    private final LocalToken token;
    private final ApiKeys keys;
    private final Logins logins;
    private final Optional<OpenIdTokens> issuer;

    /** @param issuer whose tokens are good beside our own; empty for nobody's */
    public Doorkeeper(LocalToken token, ApiKeys keys, Logins logins, Optional<OpenIdTokens> issuer) {
        this.token = token;
        this.keys = keys;
        this.logins = logins;
        this.issuer = issuer;
    }

    /** Who brings that token or key; empty where it is not good. */
    public Optional<Admission> admit(String secret) {
        if (secret.isBlank() || secret.length() > LONGEST) {
            return Optional.empty();
        }
        if (ApiKeys.looksLikeOne(secret)) {
            return keys.admit(secret);
        }
        return token.admit(secret).or(() -> issuer.flatMap(known -> known.admit(secret)));
    }

    /** Who is logged in with that cookie; empty where nobody is, or what they logged in with is void by now. */
    public Optional<Admission> loggedIn(String cookie) {
        return cookie.isBlank() || cookie.length() > LONGEST
                ? Optional.empty()
                : logins.find(cookie).filter(admission -> stands(admission.proof()));
    }

    private boolean stands(String proof) {
        return proof.equals(Admission.OPENID) ? issuer.isPresent() : token.stands(proof) || keys.stands(proof);
    }
}
