/**
 * Who it is: names, identity features, the clustering of Table 1, the class list.
 *
 * <p>A grouping belongs to one lesson and one thread. Embeddings stay in this room and die with the lesson. Does not know
 * {@code affect}. May import {@code frame}, {@code vision} and {@code inference}.
 */
package dev.gallerist.roster;
