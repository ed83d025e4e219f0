package dev.gallerist.lesson;

/** Where something stood in the source picture: left, top, width and height in pixels. */
public record Place(int x, int y, int width, int height) {}
