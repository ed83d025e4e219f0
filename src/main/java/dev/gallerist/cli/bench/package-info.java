/**
 * Measuring what nets cost on this machine: nets of published shapes, rounds in which all take turns, tables.
 *
 * <p>The weights' values do not change how long a net runs, so that a net whose weights cannot be had is timed with random
 * ones; which one ran is always said.
 */
package dev.gallerist.cli.bench;
