package dev.gallerist.summary;

import java.time.Instant;

/**
 * That something was deleted; says nothing of what it was. Immutable.
 *
 * @param id random, so that who has it can ask for it and nobody else
 * @param kind {@code lesson}, {@code individuals}, {@code student}, or what else was deleted, in one word
 * @param lesson of which lesson, its id
 * @param rows how much that was
 */
public record Receipt(String id, Instant at, String kind, String lesson, long rows) {}
