package dev.gallerist.affect;

import java.util.Locale;

/** How a group of faces looks, the three classes of VGAF. */
public enum Mood {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    /** The name in documents and on the wire: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
