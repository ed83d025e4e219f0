/**
 * Cues: when a class is worth a look, because something in it changed against its own usual and lasts ({@code docs/cues.md}).
 * Works on counts of faces; who they belong to is not known here. Belongs to one lesson and one thread, and has no clock: time
 * is what it is told.
 */
package dev.gallerist.affect.cue;
