/**
 * The commands, and the beans that wire the rooms for a running server.
 *
 * <p>May import every room; nobody imports it.
 */
package dev.gallerist.cli;
