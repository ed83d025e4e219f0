package dev.gallerist.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An entry of the audit log. Immutable.
 *
 * @param number 1 for the first that was ever written; without gaps
 * @param action the word of an {@link AuditEvent.Action}
 * @param previous the hash of the entry before
 * @param hash SHA-256 of the previous hash and everything above, each with its length before it, in 64 hexadecimal digits
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String object,
        String detail,
        String previous,
        String hash) {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_DETAIL = 1000;

    /** The entry for the event that comes after the one of that number and hash. */
    static AuditEntry after(long number, String previous, Instant now, AuditEvent event) {
        AuditEntry open = new AuditEntry(
                number + 1,
                now.truncatedTo(ChronoUnit.MILLIS),
                plain(event.actor(), LONGEST_ID),
                event.action().wireName(),
                plain(event.object(), LONGEST_ID),
                plain(event.detail(), LONGEST_DETAIL),
                previous,
                "");
        return open.sealed();
    }

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("actor"),
                row.getString("action"),
                row.getString("object"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** Whether it is as it was written, and after the one of that number and hash. */
    boolean follows(long number, String hash) {
        return this.number == number + 1 && previous.equals(hash) && equals(sealed());
    }

    private AuditEntry sealed() {
        StringBuilder all = new StringBuilder();
        for (String field : List.of(previous, "" + number, "" + at.toEpochMilli(), actor, action, object, detail)) {
            all.append(field.length()).append(':').append(field);
        }
        return new AuditEntry(number, at, actor, action, object, detail, previous, Secrets.hash(all.toString()));
    }

    /** Without control characters, which would not stay as they are in every database, and not too long. */
    private static String plain(String text, int most) {
        String clean = text.codePoints()
                .filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.SURROGATE)
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= most ? clean : clean.substring(0, clean.offsetByCodePoints(0, most / 2));
    }
}
