package dev.gallerist.vision;

/** What a tile shows: a moving picture or one flat ground with a name on it. */
public enum TileLook {
    /** A video, or a photograph in its place. */
    CAMERA_ON,
    /** One plain colour, with the name in the middle or the corner. */
    CAMERA_OFF
}
