/**
 * Who may come in: one-time tickets and the checks at the WebSocket upgrade.
 *
 * <p>Imports no other room.
 */
package dev.gallerist.access;
