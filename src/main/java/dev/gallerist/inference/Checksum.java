package dev.gallerist.inference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a file's content must hash to.
 *
 * @param kind how it is computed
 * @param hex lower-case hexadecimal digits, as many as the kind has
 */
public record Checksum(Kind kind, String hex) {

    /** The two checksums that publishers of weights give. */
    public enum Kind {
        /** SHA-256 over the content. */
        SHA256("SHA-256", "SHA-256", 64),
        /** Git's id of a file: SHA-1 over {@code "blob " + size + "\0"} and the content. */
        GIT_BLOB("git blob", "SHA-1", 40);

        private final String shown;
        private final String algorithm;
        private final int digits;

        Kind(String shown, String algorithm, int digits) {
            this.shown = shown;
            this.algorithm = algorithm;
            this.digits = digits;
        }
    }

    public Checksum {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{" + kind.digits + "}")) {
            throw new IllegalArgumentException(
                    "a " + kind.shown + " has " + kind.digits + " hexadecimal digits, not \"" + hex + "\"");
        }
    }

    /** The checksum of this content. */
    public static Checksum of(Kind kind, byte[] content) {
        MessageDigest digest = digest(kind);
        if (kind == Kind.GIT_BLOB) {
            digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        }
        return new Checksum(kind, HexFormat.of().formatHex(digest.digest(content)));
    }

    /** Whether this content has this checksum. */
    public boolean matches(byte[] content) {
        return of(kind, content).equals(this);
    }

    /** The kind and the first twelve digits, enough to compare by eye. */
    public String brief() {
        return kind.shown + " " + hex.substring(0, 12);
    }

    private static MessageDigest digest(Kind kind) {
        try {
            return MessageDigest.getInstance(kind.algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + kind.algorithm, e);
        }
    }
}
