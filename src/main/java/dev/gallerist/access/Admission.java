package dev.gallerist.access;

/**
 * Somebody who proved who they are. Immutable.
 *
 * @param proof with what: {@code token:} and the token's hash, {@code key:} and the key's id, or {@code openid}; a log-in ends when
 *     its proof is void. Tells no secret
 */
public record Admission(Caller caller, String proof) {

    /** The proof of somebody whom an OpenID Connect issuer named; it cannot be taken back before the log-in ends. */
    static final String OPENID = "openid";
}
