/**
 * The lesson as facts: life cycle, participants, readings, moments.
 *
 * <p>No pixels and no embeddings: pictures stop before this room. The written forms of the facts live with them: the
 * document {@code gallerist.lesson/1} and the JSON of a running lesson. May import {@code consent} and the value types of
 * {@code roster} and {@code affect}.
 */
package dev.gallerist.lesson;
