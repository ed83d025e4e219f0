package dev.gallerist.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client that comes back knows already.
 *
 * @param run the start of the lesson its messages came from
 * @param version the newest of them, 1 or more
 */
record Since(String run, long version) {

    /** Eighteen digits are what a long can hold whatever they are. */
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{1,32})\\.([1-9][0-9]{0,17})");

    /**
     * Reads {@code run.version} as it stands in the address; anything else (null, too long, no number) is as if the client
     * knew nothing.
     */
    static Optional<Since> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Since(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
