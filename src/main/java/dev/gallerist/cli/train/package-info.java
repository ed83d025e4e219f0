/**
 * Trains and measures the classifiers of windows: clips from AFEW and VGAF as their users bring them, or composed from FER+.
 */
package dev.gallerist.cli.train;
