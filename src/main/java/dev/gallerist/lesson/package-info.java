/**
 * The lesson as facts: life cycle, participants, readings, moments.
 *
 * <p>No pixels and no embeddings: pictures stop before this room. May import {@code consent} and the value types of
 * {@code roster} and {@code affect}.
 */
package dev.gallerist.lesson;
