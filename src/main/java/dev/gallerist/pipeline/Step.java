package dev.gallerist.pipeline;

import java.util.Locale;

/** The steps of one picture, in order; see docs/pipeline.md. */
public enum Step {
    TAKE,
    DETECT,
    NAMES,
    IDENTITY,
    EXPRESSION,
    RECORD;

    /** The name in documents: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
