package dev.gallerist.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The public keys of an OpenID Connect issuer: fetched when the first token comes, kept for as long as the issuer says, fetched
 * again when a token names a key that is not among them. Where they lie is read from the issuer's
 * {@code /.well-known/openid-configuration} unless it was said. Safe on any thread; blocking.
 */
public final class IssuerKeys implements VerificationKeyResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Tokens with invented keys make nobody ask the issuer more often. */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(30);

    private final String issuer;
    private Optional<URI> place;
    private VerificationKeyResolver keys;

    /** @param place where the key set (JWKS) lies; empty to ask the issuer */
    public IssuerKeys(String issuer, Optional<URI> place) {
        this.issuer = issuer;
        this.place = place;
    }

    @Override
    public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return found().resolveKey(signature, nesting);
    }

    private synchronized VerificationKeyResolver found() throws UnresolvableKeyException {
        if (keys == null) {
            HttpsJwks set = new HttpsJwks(place.isPresent() ? place.get().toString() : discovered());
            set.setRefreshReprieveThreshold(ASKED_AGAIN_AFTER.toMillis());
            keys = new HttpsJwksVerificationKeyResolver(set);
        }
        return keys;
    }

    private String discovered() throws UnresolvableKeyException {
        String slash = issuer.endsWith("/") ? "" : "/";
        URI about = URI.create(issuer + slash + ".well-known/openid-configuration");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(about).timeout(PATIENCE).build();
            HttpResponse<String> answer =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200 && JsonUtil.parseJson(answer.body()).get("jwks_uri") instanceof String uri) {
                place = Optional.of(URI.create(uri));
                return uri;
            }
            throw new IOException("the issuer does not say where its keys are");
        } catch (IOException | JoseException | IllegalArgumentException fault) {
            throw new UnresolvableKeyException("the issuer's keys cannot be found", new IOException(fault));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new UnresolvableKeyException("asked to stop", asked);
        }
    }
}
