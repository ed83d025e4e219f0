package dev.gallerist.lesson;

import java.util.Arrays;
import java.util.Optional;

/** How fast a recording is played to the pipeline. */
public enum Pace {
    /** As it was shown: a second of the recording takes a second, and pictures that come too fast are dropped. */
    REAL_TIME("real-time"),
    /** As fast as the machine can: every sampled picture is read and none is dropped. */
    FAST("fast");

    private final String wireName;

    Pace(String wireName) {
        this.wireName = wireName;
    }

    /** The word in requests and documents. */
    public String wireName() {
        return wireName;
    }

    /** The pace of that word, or empty when there is none. */
    public static Optional<Pace> named(String word) {
        return Arrays.stream(values())
                .filter(pace -> pace.wireName.equals(word))
                .findFirst();
    }
}
