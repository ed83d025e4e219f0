package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;

/** The largest picture that is decoded: 4096 pixels wide and high. */
final class PictureLimit {

    static final int SIDE = 4096;
    static final long PIXELS = (long) SIDE * SIDE;

    private PictureLimit() {}

    /** Refuses what is larger, before memory is taken for it. */
    static void require(String name, long width, long height) throws SourceUnreadable {
        if (width > SIDE || height > SIDE) {
            throw new SourceUnreadable(name + " has pictures of " + width + " x " + height
                    + " pixels; make them smaller, " + SIDE + " x " + SIDE + " is the most that is read.");
        }
    }
}
