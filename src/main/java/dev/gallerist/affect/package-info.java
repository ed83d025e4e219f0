/**
 * How a face reads: which faces can be read, expression features and scores, valence, STAT windows, group mood,
 * moments, attention cues, and in {@code cue} when a change of the class is worth a look.
 *
 * <p>Aggregators belong to one lesson and one thread. An expression is what a face looks like, never a statement about what a
 * person feels. Does not know {@code roster}. May import {@code frame}, {@code vision} and {@code inference}.
 */
package dev.gallerist.affect;
