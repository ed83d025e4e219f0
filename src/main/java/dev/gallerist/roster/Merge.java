package dev.gallerist.roster;

/**
 * Later evidence showed that two students are one.
 *
 * @param from who is no more; everything known of them belongs to the other
 * @param into the older of the two, whose id stays
 */
public record Merge(StudentId from, StudentId into) {}
