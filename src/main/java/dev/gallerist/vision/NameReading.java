package dev.gallerist.vision;

/**
 * A participant's name as read from a label. Personal: never written to a log.
 *
 * @param text cleaned up, in Unicode's composed form, at least two letters
 * @param confidence the reader's own, 0 to 1
 */
public record NameReading(String text, float confidence) {}
