package dev.gallerist.vision;

/**
 * How often labels were met since the start of a lesson.
 *
 * @param seen labels found in tiles, counting each picture
 * @param read of these, handed to the reader
 * @param known of these, recognised as one already read
 * @param postponed of these, still unread because the picture's readings were used up
 */
public record LabelCounts(long seen, long read, long known, long postponed) {}
