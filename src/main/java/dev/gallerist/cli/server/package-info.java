/**
 * The running server: the resources of {@code /api/v1} and the beans that wire the rooms.
 *
 * <p>Every answer that is no success is JSON with a type, one sentence and what to do
 * ({@link dev.gallerist.cli.server.ApiProblem}). Part of the room {@code cli}: may import every room; nobody imports it.
 */
package dev.gallerist.cli.server;
