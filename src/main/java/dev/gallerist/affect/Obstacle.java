package dev.gallerist.affect;

import java.util.Locale;

/** What keeps a face from being read, in the order in which it is asked: consent and liveness first, then {@link QualityGate}. */
public enum Obstacle {
    NO_CONSENT("has not agreed to be read"),
    NOT_LIVE("not seen moving: a frozen picture or a photograph"),
    SMALL("too small"),
    CUT("partly outside the picture"),
    TURNED("turned away"),
    DARK("too dark"),
    FLAT("without contrast"),
    BLURRED("blurred"),
    UNSURE("two expressions are too close to call");

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    /** The name in documents and on the wire: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is the matter, for people: "too small". */
    public String words() {
        return words;
    }
}
