package dev.gallerist.vision;

/** Opening of mathematical morphology with a square: what is left of a picture where a square fits under its brightness. */
final class Opening {

    private final int width;
    private final int height;
    private final int radius;
    private int[] values;
    private int[] spare;

    private Opening(int[] plane, int width, int height, int radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
        this.values = plane.clone();
        this.spare = new int[plane.length];
    }

    /**
     * @param plane brightness row by row; left as it is
     * @param side of the square, odd; what lies outside the plane does not count
     */
    static int[] of(int[] plane, int width, int height, int side) {
        Opening opening = new Opening(plane, width, height, side / 2);
        opening.erode();
        opening.negate();
        opening.erode();
        opening.negate();
        return opening.values;
    }

    private void negate() {
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
    }

    /** Each value becomes the lowest of the square around it: first along the rows, then along the columns. */
    private void erode() {
        for (int row = 0; row < values.length; row += width) {
            lookAhead(row, row + width, 1);
            for (int x = 0; x < width; x++) {
                spare[row + x] = Math.min(values[row + x], values[row + Math.max(0, x - radius)]);
            }
        }
        swap();
        lookAhead(0, values.length, width);
        int above = Math.min(radius, height - 1) * width;
        for (int i = 0; i < above; i++) {
            spare[i] = Math.min(values[i], values[i % width]);
        }
        for (int i = above; i < values.length; i++) {
            spare[i] = Math.min(values[i], values[i - above]);
        }
        swap();
    }

    private void swap() {
        int[] other = values;
        values = spare;
        spare = other;
    }

    /** Each value becomes the lowest of itself and the next ones within the radius; windows double until they reach. */
    private void lookAhead(int from, int to, int step) {
        int reached = 1;
        while (reached <= radius) {
            int on = Math.min(reached, radius + 1 - reached);
            for (int i = from, ahead = from + on * step; ahead < to; i++, ahead++) {
                values[i] = Math.min(values[i], values[ahead]);
            }
            reached += on;
        }
    }
}
