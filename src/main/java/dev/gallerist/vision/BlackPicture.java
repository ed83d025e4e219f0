package dev.gallerist.vision;

import dev.gallerist.frame.Pixels;

/**
 * Tells a picture that is black from one that is dark. Black is what a meeting program gives in place of its window when it
 * forbids it to be captured (Teams' "prevent screen capture" on Windows).
 *
 * <p>Looks at 9216 points, less than a tenth of a millisecond; at a picture that is not black, at a few hundred.
 */
public final class BlackPicture {

    /** Where video that keeps to the range of television puts its black. */
    static final int BLACK = 16;

    /**
     * Points in a thousand that may be lighter: a mouse pointer, the frame that a browser draws around what it captures. A tile
     * of a face is more: 60 by 60 pixels are four in a thousand of 1280 by 720.
     */
    static final int MAY_BE_LIGHTER = 3;

    private static final int COLUMNS = 128;
    private static final int ROWS = 72;

    private BlackPicture() {}

    /** Whether nearly all of the picture is black. */
    public static boolean is(Pixels picture) {
        int allowed = COLUMNS * ROWS * MAY_BE_LIGHTER / 1000;
        int lighter = 0;
        for (int row = 0; row < ROWS; row++) {
            int y = (2 * row + 1) * picture.size().height() / (2 * ROWS);
            for (int column = 0; column < COLUMNS; column++) {
                int x = (2 * column + 1) * picture.size().width() / (2 * COLUMNS);
                if (picture.luma(x, y) > BLACK && ++lighter > allowed) {
                    return false;
                }
            }
        }
        return true;
    }
}
