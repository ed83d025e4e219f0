package dev.gallerist.affect;

/**
 * What the geometry of a student's tile showed over a window: shares of its pictures, together 1. Cues, not attention itself:
 * who looks at a second screen, or at a camera beside the screen, is turned away; whether eyes are closed, five landmarks cannot
 * tell.
 *
 * @param facing a face turned towards the camera
 * @param turned a face turned to the side
 * @param absent the camera on, and no face found
 */
public record Attention(float facing, float turned, float absent) {}
