package dev.gallerist.consent;

import java.util.Arrays;
import java.util.Optional;

/** Where the people are who would be observed; what is allowed depends on it. */
public enum Region {
    /** The European Union, Iceland, Liechtenstein and Norway. */
    EU_EEA("eu-eea"),
    SWITZERLAND("ch"),
    UNITED_KINGDOM("uk"),
    UNITED_STATES("us"),
    OTHER("other");

    private final String wireName;

    Region(String wireName) {
        this.wireName = wireName;
    }

    /** The word in requests. */
    public String wireName() {
        return wireName;
    }

    /** The region of that word. */
    public static Optional<Region> named(String word) {
        return Arrays.stream(values())
                .filter(region -> region.wireName.equals(word))
                .findFirst();
    }
}
