package dev.gallerist.frame;

/**
 * A participant's part of a picture, where whoever made the picture knows whose it is. Immutable.
 *
 * @param box where it is; inside the picture
 * @param name the participant's exact name. Personal: never logged
 * @param cameraOn whether it shows the participant's camera; otherwise it is plain
 */
public record NamedTile(PixelBox box, String name, boolean cameraOn) {}
