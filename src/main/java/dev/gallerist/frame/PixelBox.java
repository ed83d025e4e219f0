package dev.gallerist.frame;

/**
 * An upright box in pixels of a picture: left and top edge, width and height. It may reach outside the picture; an empty
 * box has width or height 0.
 */
public record PixelBox(int x, int y, int width, int height) {

    public PixelBox {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a box is not " + width + " x " + height);
        }
    }

    /** The box between two corners; empty where the second lies left of or above the first. */
    public static PixelBox between(int left, int top, int right, int bottom) {
        return new PixelBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** First column right of the box. */
    public int right() {
        return x + width;
    }

    /** First row below the box. */
    public int bottom() {
        return y + height;
    }

    /** Number of pixels inside. */
    public long area() {
        return (long) width * height;
    }

    /** Centre of the box. */
    public PixelPoint centre() {
        return new PixelPoint(x + width / 2f, y + height / 2f);
    }

    /** Whether the point lies inside. */
    public boolean contains(PixelPoint point) {
        return point.x() >= x && point.x() < right() && point.y() >= y && point.y() < bottom();
    }

    /** What both boxes share; empty when they do not touch. */
    public PixelBox intersection(PixelBox other) {
        return between(
                Math.max(x, other.x),
                Math.max(y, other.y),
                Math.min(right(), other.right()),
                Math.min(bottom(), other.bottom()));
    }

    /** Intersection over union, 0 to 1. */
    public double overlap(PixelBox other) {
        long shared = intersection(other).area();
        return shared == 0 ? 0 : (double) shared / (area() + other.area() - shared);
    }
}
