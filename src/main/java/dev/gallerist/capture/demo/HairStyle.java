package dev.gallerist.capture.demo;

/** How an invented student wears the hair. */
public enum HairStyle {
    CROPPED,
    SWEPT,
    CURLY,
    BOB,
    LONG,
    TIED_BACK
}
