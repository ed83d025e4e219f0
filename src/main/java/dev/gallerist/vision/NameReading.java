package dev.gallerist.vision;

/**
 * A participant's name as read from a label. Personal: never written to a log.
 *
 * @param text cleaned up, in Unicode's composed form, at least two letters
 * @param confidence the reader's own, 0 to 1
 * @param own whether the label marks the tile as that of the person whose screen it is ("(me)", "(You)")
 */
public record NameReading(String text, float confidence, boolean own) {

    /** A name on a label that does not say whose screen it is. */
    public NameReading(String text, float confidence) {
        this(text, confidence, false);
    }
}
