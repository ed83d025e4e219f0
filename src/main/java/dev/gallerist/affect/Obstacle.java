package dev.gallerist.affect;

import java.util.Locale;

/** What keeps a face from being read. The order is the order in which {@link QualityGate} asks. */
public enum Obstacle {
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

    /** The name in documents and on the wire: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is the matter, for people: "too small". */
    public String words() {
        return words;
    }
}
