package dev.gallerist.summary.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a message, so that who hears it knows that it is ours and not an old one: HMAC-SHA256 over the second, a dot and the body.
 * Plain functions, safe on any thread.
 */
final class Signature {

    /** The header that carries it. */
    static final String HEADER = "Gallerist-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * The header's value, such as {@code t=1764000000,v1=5f2a…}.
     *
     * @param secret its letters are the key
     */
    static String of(String secret, Instant at, String body) {
        long second = at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] sum = mac.doFinal((second + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + second + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has " + ALGORITHM, fault);
        }
    }
}
