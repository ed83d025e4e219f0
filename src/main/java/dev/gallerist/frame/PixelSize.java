package dev.gallerist.frame;

/**
 * Width and height of a picture in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel, not " + width + " x " + height);
        }
    }

    /** The whole picture as a box. */
    public PixelBox whole() {
        return new PixelBox(0, 0, width, height);
    }
}
