package dev.gallerist.frame;

/** A point in a picture, in pixels from the top left corner of the top left pixel; may lie outside the picture. */
public record PixelPoint(float x, float y) {}
