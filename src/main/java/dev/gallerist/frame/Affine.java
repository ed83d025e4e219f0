package dev.gallerist.frame;

/**
 * A map between two pictures: {@code x' = a x + b y + c}, {@code y' = d x + e y + f}, on continuous coordinates (the
 * centre of the top left pixel is at 0.5, 0.5).
 */
public record Affine(double a, double b, double c, double d, double e, double f) {

    /** Maps a canvas of the given size onto a box of a picture. */
    public static Affine ontoBox(PixelSize canvas, PixelBox box) {
        return new Affine(
                (double) box.width() / canvas.width(), 0, box.x(), 0, (double) box.height() / canvas.height(), box.y());
    }

    /** Where the point goes. */
    public PixelPoint apply(PixelPoint p) {
        return new PixelPoint((float) (a * p.x() + b * p.y() + c), (float) (d * p.x() + e * p.y() + f));
    }

    /** How many source pixels lie along one pixel of the result: the square root of the area factor. */
    public double scale() {
        return Math.sqrt(Math.abs(a * e - b * d));
    }
}
