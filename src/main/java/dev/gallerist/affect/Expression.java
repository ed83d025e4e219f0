package dev.gallerist.affect;

import java.util.Locale;

/**
 * What a face looks like, in the class order of FER+ (Barsoum et al. 2016). A word about a picture of a face, never about
 * what a person feels.
 */
public enum Expression {
    NEUTRAL,
    HAPPINESS,
    SURPRISE,
    SADNESS,
    ANGER,
    DISGUST,
    FEAR,
    CONTEMPT;

    /** The name in documents and on the wire: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mood this expression counts towards. */
    public Mood mood() {
        return switch (this) {
            case HAPPINESS -> Mood.POSITIVE;
            case NEUTRAL, SURPRISE -> Mood.NEUTRAL;
            case SADNESS, ANGER, DISGUST, FEAR, CONTEMPT -> Mood.NEGATIVE;
        };
    }
}
