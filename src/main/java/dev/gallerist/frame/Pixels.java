package dev.gallerist.frame;

import java.util.Arrays;

/**
 * The pixels of one picture: packed rows from the top, three bytes a pixel in the order blue, green, red.
 *
 * <p>The array is not copied. Whoever makes {@code Pixels} hands the array over and does not write to it again; readers
 * on any thread may share it.
 */
public final class Pixels {

    private final PixelSize size;
    private final byte[] bgr;

    /**
     * @param size width and height
     * @param bgr {@code width * height * 3} bytes
     */
    public Pixels(PixelSize size, byte[] bgr) {
        if (bgr.length != size.width() * size.height() * 3) {
            throw new IllegalArgumentException(bgr.length + " bytes are not a picture of " + size);
        }
        this.size = size;
        this.bgr = bgr;
    }

    /** Width and height. */
    public PixelSize size() {
        return size;
    }

    /** The bytes themselves, for reading only. */
    public byte[] bgr() {
        return bgr;
    }

    /** Brightness of one pixel, 0 to 255 (ITU-R BT.601 weights). */
    public int luma(int x, int y) {
        int at = (y * size.width() + x) * 3;
        return ((bgr[at] & 255) * 29 + (bgr[at + 1] & 255) * 150 + (bgr[at + 2] & 255) * 77) >> 8;
    }

    /** Brightness of a box, row by row, 0 to 255; the box must lie inside the picture. */
    public byte[] luma(PixelBox box) {
        byte[] grey = new byte[box.width() * box.height()];
        for (int row = 0, to = 0; row < box.height(); row++) {
            for (int column = 0; column < box.width(); column++) {
                grey[to++] = (byte) luma(box.x() + column, box.y() + row);
            }
        }
        return grey;
    }

    /** A copy of a part of the picture; the box is cut at the picture's edges and must not miss it. */
    public Pixels crop(PixelBox box) {
        PixelBox inside = box.intersection(size.whole());
        byte[] part = new byte[inside.width() * inside.height() * 3];
        for (int row = 0; row < inside.height(); row++) {
            int from = ((inside.y() + row) * size.width() + inside.x()) * 3;
            System.arraycopy(bgr, from, part, row * inside.width() * 3, inside.width() * 3);
        }
        return new Pixels(new PixelSize(inside.width(), inside.height()), part);
    }

    /** Whether both show exactly the same picture. */
    public boolean sameAs(Pixels other) {
        return size.equals(other.size) && Arrays.equals(bgr, other.bgr);
    }
}
