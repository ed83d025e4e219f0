/**
 * Who may come in: callers and their roles, the three ways to prove who one is (the server's own token, a key, a token of an OpenID
 * Connect issuer), log-ins, one-time tickets for the WebSocket upgrade, and the log of what must be known later.
 *
 * <p>Imports no other room; what is stored lies in tables of its own, secrets only as hashes.
 */
package dev.gallerist.access;
