package dev.gallerist.vision;

/** What a tile shows: a moving picture, or plain ground with a name, an initial or a round photograph on it. */
public enum TileLook {
    /** A video, or a photograph in its place. */
    CAMERA_ON,
    /** Plain ground, with the name in the middle, or with a round picture there and the name in the corner. */
    CAMERA_OFF
}
