/**
 * Snapshot and changes to overlays, newest state wins, at most one send in flight per client.
 *
 * <p>May import {@code lesson} and {@code access}.
 */
package dev.gallerist.live;
