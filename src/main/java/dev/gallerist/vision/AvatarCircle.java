package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;
import java.util.Arrays;

/**
 * Recognises the round picture or initial in the middle of a tile whose camera is off.
 *
 * <p>Rays are cast from the tile's rim towards its middle; they run over smooth ground until something else begins. If
 * they stop on one circle, it is such a picture: a live face stands on shoulders that reach the tile's lower edge.
 */
final class AvatarCircle {

    private static final int RAYS = 48;

    /** Rays that must stop on the circle; the others may cross a label, an icon or a part of the picture like the ground. */
    private static final double LEAST_ON_CIRCLE = 0.75;

    /** The largest share of rays that may stop outside the circle: at labels and icons, not at shoulders. */
    private static final double MOST_OUTSIDE = 0.15;

    private static final double OFF_CIRCLE = 0.06;
    private static final int OFF_CIRCLE_PIXELS = 2;

    /** Radius as part of the shorter side of the tile. */
    private static final double LEAST_RADIUS = 0.1;

    private static final double MOST_RADIUS = 0.42;

    /** Where rays begin, as part of the shorter side: outside every such picture. */
    private static final double START = 0.47;

    /** Distance in any colour from the ground at the ray's start; a gradient may lead away from it slowly. */
    private static final int JUMP = 12;

    private static final int STEP_BACK = 4;

    private AvatarCircle() {}

    /** Whether the tile shows a round picture on smooth ground. */
    static boolean on(Pixels pixels, PixelBox tile) {
        double shorter = Math.min(tile.width(), tile.height());
        double[] radii = new double[RAYS];
        for (int ray = 0; ray < RAYS; ray++) {
            double angle = 2 * Math.PI * ray / RAYS;
            radii[ray] = radius(pixels, tile, Math.cos(angle), Math.sin(angle), START * shorter);
        }
        double[] sorted = radii.clone();
        Arrays.sort(sorted);
        double circle = sorted[RAYS / 2];
        if (circle < LEAST_RADIUS * shorter || circle > MOST_RADIUS * shorter) {
            return false;
        }
        double tolerance = Math.max(OFF_CIRCLE_PIXELS, OFF_CIRCLE * circle);
        long on = Arrays.stream(radii)
                .filter(r -> Math.abs(r - circle) <= tolerance)
                .count();
        long outside = Arrays.stream(radii).filter(r -> r > circle + tolerance).count();
        return on >= LEAST_ON_CIRCLE * RAYS && outside <= MOST_OUTSIDE * RAYS;
    }

    /** How far from the middle the ground ends in one direction; 0 where it never does. */
    private static double radius(Pixels pixels, PixelBox tile, double dx, double dy, double start) {
        byte[] bgr = pixels.bgr();
        int width = pixels.size().width();
        double centreX = tile.x() + tile.width() / 2.0;
        double centreY = tile.y() + tile.height() / 2.0;
        int[] trail = new int[STEP_BACK];
        for (int n = 0; n < start; n++) {
            double r = start - n;
            int at = ((int) (centreY + dy * r) * width + (int) (centreX + dx * r)) * 3;
            if (n >= STEP_BACK && differs(bgr, at, trail[n % STEP_BACK])) {
                return r;
            }
            trail[n % STEP_BACK] = at;
        }
        return 0;
    }

    private static boolean differs(byte[] bgr, int at, int other) {
        return Math.abs((bgr[at] & 255) - (bgr[other] & 255)) > JUMP
                || Math.abs((bgr[at + 1] & 255) - (bgr[other + 1] & 255)) > JUMP
                || Math.abs((bgr[at + 2] & 255) - (bgr[other + 2] & 255)) > JUMP;
    }
}
