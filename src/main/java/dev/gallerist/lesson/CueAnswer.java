package dev.gallerist.lesson;

import java.util.Arrays;
import java.util.Optional;

/** What a teacher said to a cue. */
public enum CueAnswer {
    HELPFUL("helpful"),
    NOT_NOW("not-now");

    private final String wireName;

    CueAnswer(String wireName) {
        this.wireName = wireName;
    }

    /** The word in documents and on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The answer of that word. */
    public static Optional<CueAnswer> named(String word) {
        return Arrays.stream(values()).filter(a -> a.wireName.equals(word)).findFirst();
    }
}
