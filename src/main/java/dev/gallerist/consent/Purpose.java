package dev.gallerist.consent;

import java.util.Arrays;
import java.util.Optional;

/** What a class is observed for. */
public enum Purpose {
    /** Teaching, in a school, a university or anywhere else people are taught. */
    EDUCATION("education"),
    /** A meeting or a training of people at their work. */
    WORK("work"),
    /** A study, with the consent of everybody in it. */
    RESEARCH("research"),
    /** Showing how this works, to people who play the class. */
    DEMONSTRATION("demonstration");

    private final String wireName;

    Purpose(String wireName) {
        this.wireName = wireName;
    }

    /** The word in requests. */
    public String wireName() {
        return wireName;
    }

    /** The purpose of that word. */
    public static Optional<Purpose> named(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.wireName.equals(word))
                .findFirst();
    }
}
