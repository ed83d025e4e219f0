package dev.gallerist.capture;

/**
 * What became of the pictures a source offered. While the source runs, one offered picture may be waiting and is in
 * neither of the other two counts.
 *
 * @param offered pictures the source gave
 * @param taken pictures that were taken from it
 * @param dropped pictures a newer one replaced before they were taken
 */
public record SourceTally(long offered, long taken, long dropped) {}
