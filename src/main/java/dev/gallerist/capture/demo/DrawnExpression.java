package dev.gallerist.capture.demo;

import java.util.Locale;

/** What an invented face can be drawn to look like. */
public enum DrawnExpression {
    NEUTRAL,
    HAPPINESS,
    SURPRISE;

    /** The name in documents and on the wire: lower case, one of the eight names of FER+. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
