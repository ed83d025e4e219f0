package dev.gallerist.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer on this machine, with real keys over real HTTP. */
class OpenIdTokensTest {

    private final AtomicInteger keysAsked = new AtomicInteger();
    private RsaJsonWebKey key;
    private HttpServer issuer;
    private String address;
    private OpenIdTokens tokens;

    @BeforeEach
    void start() throws Exception {
        key = key("first");
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://localhost:" + issuer.getAddress().getPort();
        answer("/.well-known/openid-configuration", () -> "{\"jwks_uri\": \"" + address + "/keys\"}");
        answer("/keys", () -> {
            keysAsked.incrementAndGet();
            return new JsonWebKeySet(key).toJson();
        });
        issuer.start();
        tokens = tokens(Optional.empty());
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void whomAGoodTokenNamesIsLetInWithOurRoles() throws Exception {
        JwtClaims claims = claims();
        claims.setStringListClaim("groups", "staff", "football", "auditor");
        claims.setClaim("realm_access", Map.of("roles", List.of("individuals")));
        claims.setStringClaim("name", " Alice Johnson ");

        Caller caller = tokens.admit(signed(claims)).orElseThrow().caller();

        assertEquals(Optional.of("Alice Johnson"), caller.name());
        assertEquals(Set.of(Role.TEACHER, Role.AUDITOR, Role.INDIVIDUALS), caller.roles());
        assertTrue(caller.subject().matches("openid:[0-9a-f]{64}"), "says nothing about the person");
        assertEquals(caller, tokens.admit(signed(claims)).orElseThrow().caller(), "the same in each visit");
        assertEquals(1, keysAsked.get(), "the keys are kept");
    }

    @Test
    void whereTheKeysLieCanBeSaid() throws Exception {
        assertTrue(tokens(Optional.of(URI.create(address + "/keys")))
                .admit(signed(claims()))
                .isPresent());
    }

    @Test
    void somebodyWithoutRolesMayNothing() throws Exception {
        assertEquals(
                Set.of(), tokens.admit(signed(claims())).orElseThrow().caller().roles());
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        JwtClaims claims = claims();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 60));
        refused(signed(claims));
        claims.unsetClaim("exp");
        refused(signed(claims));
    }

    @Test
    void aTokenThatIsNotYetGoodIsRefused() throws Exception {
        JwtClaims claims = claims();
        claims.setNotBeforeMinutesInThePast(-5);
        refused(signed(claims));
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherServerIsRefused() throws Exception {
        JwtClaims elsewhere = claims();
        elsewhere.setIssuer("https://elsewhere.example");
        refused(signed(elsewhere));
        JwtClaims forOthers = claims();
        forOthers.setAudience("library");
        refused(signed(forOthers));
        forOthers.unsetClaim("aud");
        refused(signed(forOthers));
        JwtClaims nobody = claims();
        nobody.unsetClaim("sub");
        refused(signed(nobody));
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        JsonWebSignature none = new JsonWebSignature();
        none.setPayload(claims().toJson());
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        refused(none.getCompactSerialization());
        String signed = signed(claims());
        refused(signed.substring(0, signed.lastIndexOf('.') + 1));
    }

    @Test
    void aTokenSignedWithThePublicKeyIsRefused() throws Exception {
        JsonWebSignature forged = new JsonWebSignature();
        forged.setPayload(claims().toJson());
        forged.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        forged.setKeyIdHeaderValue(key.getKeyId());
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        refused(forged.getCompactSerialization());
    }

    @Test
    void aTokenOfSomebodyElsesKeyIsRefused() throws Exception {
        RsaJsonWebKey foreign = key("first");
        refused(signed(claims(), foreign));
        refused(signed(claims(), key("unknown")));
    }

    @Test
    void aChangedTokenIsRefused() throws Exception {
        String[] parts = signed(claims()).split("\\.");
        JwtClaims other = claims();
        other.setSubject("somebody else");
        refused(parts[0] + "." + signed(other).split("\\.")[1] + "." + parts[2]);
        refused("not.a.token");
        refused("");
    }

    @Test
    void whereTheIssuerIsDownNobodyIsLetIn() throws Exception {
        String token = signed(claims());
        issuer.stop(0);
        refused(token);
    }

    private void refused(String token) {
        assertEquals(Optional.empty(), tokens.admit(token));
    }

    private OpenIdTokens tokens(Optional<URI> keys) {
        return new OpenIdTokens(
                new OpenIdTokens.Wording(
                        address,
                        "gallerist",
                        List.of("roles", "groups", "realm_access.roles"),
                        Map.of("staff", Role.TEACHER)),
                new IssuerKeys(address, keys));
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address);
        claims.setAudience("gallerist");
        claims.setSubject("17");
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private String signed(JwtClaims claims) throws Exception {
        return signed(claims, key);
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey with) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(with.getPrivateKey());
        signature.setKeyIdHeaderValue(with.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    private static RsaJsonWebKey key(String id) throws Exception {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        return key;
    }

    private void answer(String path, java.util.function.Supplier<String> text) {
        issuer.createContext(path, exchange -> {
            byte[] body = text.get().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
