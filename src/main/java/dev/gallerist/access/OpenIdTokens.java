package dev.gallerist.access;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * Tokens (JWT) of one OpenID Connect issuer, checked as RFC 8725 asks: signed with a public key of the issuer by an algorithm of our
 * list, for this server, not expired. Safe on any thread; blocking while the issuer's keys are fetched.
 */
public final class OpenIdTokens {

    private static final System.Logger LOG = System.getLogger(OpenIdTokens.class.getName());

    /** Public keys only: with a shared key a token could be signed by who only knows the public one. */
    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.EDDSA);

    private static final int CLOCKS_APART = 30;
    private static final int LONGEST_NAME = 200;

    /**
     * What the tokens look like.
     *
     * @param issuer as in the claim {@code iss}
     * @param audience as in the claim {@code aud}: this server's client id
     * @param roleClaims where roles stand; dots lead into objects, as in {@code realm_access.roles}
     * @param roleWords the issuer's words for roles beside our own
     */
    public record Wording(String issuer, String audience, List<String> roleClaims, Map<String, Role> roleWords) {

        public Wording {
            roleClaims = List.copyOf(roleClaims);
            roleWords = Map.copyOf(roleWords);
        }
    }

    private final Wording wording;
    private final JwtConsumer consumer;

    /** @param keys finds the issuer's public key for a token */
    public OpenIdTokens(Wording wording, VerificationKeyResolver keys) {
        this.wording = wording;
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys)
                .setJwsAlgorithmConstraints(SIGNED)
                .setExpectedIssuer(wording.issuer())
                .setExpectedAudience(wording.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCKS_APART)
                .build();
    }

    /** Whom the token names, if it is good. Who has none of our roles may log in, and see nothing. */
    Optional<Admission> admit(String token) {
        try {
            return Optional.of(new Admission(caller(consumer.processToClaims(token)), Admission.OPENID));
        } catch (InvalidJwtException | MalformedClaimException refused) {
            if (unreachable(refused)) {
                LOG.log(Level.WARNING, "the OpenID Connect issuer's keys cannot be fetched; nobody can log in there");
            }
            return Optional.empty();
        }
    }

    private static boolean unreachable(Throwable refused) {
        return Stream.iterate(refused, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    private Caller caller(JwtClaims claims) throws MalformedClaimException {
        String subject = "openid:" + Secrets.hash(claims.getIssuer() + "\n" + claims.getSubject());
        Optional<String> name = Optional.ofNullable(claims.getClaimValue("name"))
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME);
        return new Caller(subject, name, roles(claims));
    }

    private Set<Role> roles(JwtClaims claims) {
        Set<Role> roles = new HashSet<>();
        for (String claim : wording.roleClaims()) {
            for (String word : words(claims.getClaimsMap(), claim)) {
                Optional.ofNullable(wording.roleWords().get(word))
                        .or(() -> Role.named(word))
                        .ifPresent(roles::add);
            }
        }
        return roles;
    }

    /** The words of a claim that is a list, or a text of words; a name with dots in it may be one claim's or lead into objects. */
    private static List<String> words(Map<?, ?> claims, String name) {
        Object value = claims.get(name);
        int dot = name.indexOf('.');
        if (value == null && dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inside) {
            return words(inside, name.substring(dot + 1));
        }
        if (value instanceof String text) {
            return List.of(text.split(" "));
        }
        return value instanceof Collection<?> many
                ? many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
