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

    /** The ground around such a picture is one colour or a slow gradient; a blurred room behind a live face is neither. */
    private static final int ONE_GROUND = 20;

    private static final double LEAST_GROUND = 0.85;

    /** Part of the tile that lies inside its rim, where corners may be round. */
    private static final double RIM = 0.88;

    /** How far the outline may be drawn out to an oval, as part of the radius: a head is, a round picture is not. */
    private static final double OVAL = 0.012;

    private static final double OVAL_PIXELS = 0.3;

    private static final double[] COS = new double[RAYS];
    private static final double[] SIN = new double[RAYS];

    static {
        for (int ray = 0; ray < RAYS; ray++) {
            COS[ray] = Math.cos(2 * Math.PI * ray / RAYS);
            SIN[ray] = Math.sin(2 * Math.PI * ray / RAYS);
        }
    }

    private AvatarCircle() {}

    /** Whether the tile shows a round picture on smooth ground. */
    static boolean on(Pixels pixels, PixelBox tile) {
        double shorter = Math.min(tile.width(), tile.height());
        // nearly every video fails here already, at a fraction of the rays' cost
        if (!oneGround(pixels, tile, START * shorter)) {
            return false;
        }
        double[] radii = new double[RAYS];
        for (int ray = 0; ray < RAYS; ray++) {
            radii[ray] = radius(pixels, tile, COS[ray], SIN[ray], START * shorter);
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
        return on >= LEAST_ON_CIRCLE * RAYS
                && outside <= MOST_OUTSIDE * RAYS
                && Math.abs(oval(radii, circle, tolerance)) <= OVAL * circle + OVAL_PIXELS;
    }

    /** By how many pixels the outline is wider than a circle (less wide: negative): its second harmonic. */
    private static double oval(double[] radii, double circle, double tolerance) {
        double sum = 0;
        int count = 0;
        for (int ray = 0; ray < RAYS; ray++) {
            if (Math.abs(radii[ray] - circle) <= tolerance) {
                sum += (radii[ray] - circle) * Math.cos(4 * Math.PI * ray / RAYS);
                count++;
            }
        }
        return 2 * sum / Math.max(1, count);
    }

    /** Whether the rays begin on one colour, give or take a gradient, and the tile's upper rim shows it from end to end. */
    private static boolean oneGround(Pixels pixels, PixelBox tile, double start) {
        int[] places = new int[2 * RAYS];
        for (int ray = 0; ray < RAYS; ray++) {
            places[ray] = place(pixels, tile, COS[ray] * start, SIN[ray] * start);
            double along = (ray + 0.5) / RAYS - 0.5;
            places[RAYS + ray] = place(pixels, tile, RIM * along * tile.width(), -RIM * tile.height() / 2);
        }
        return mostlyOne(pixels.bgr(), places, 0)
                && mostlyOne(pixels.bgr(), places, 1)
                && mostlyOne(pixels.bgr(), places, 2);
    }

    private static boolean mostlyOne(byte[] bgr, int[] places, int channel) {
        int[] levels = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            levels[i] = bgr[places[i] + channel] & 255;
        }
        Arrays.sort(levels);
        int middle = levels[levels.length / 2];
        int one = 0;
        for (int level : levels) {
            one += Math.abs(level - middle) <= ONE_GROUND ? 1 : 0;
        }
        return one >= LEAST_GROUND * levels.length;
    }

    /** Where a point beside the tile's middle lies in the picture's bytes. */
    private static int place(Pixels pixels, PixelBox tile, double dx, double dy) {
        int x = (int) (tile.x() + tile.width() / 2.0 + dx);
        int y = (int) (tile.y() + tile.height() / 2.0 + dy);
        return (y * pixels.size().width() + x) * 3;
    }

    /** How far from the middle the ground ends in one direction; 0 where it never does. */
    private static double radius(Pixels pixels, PixelBox tile, double dx, double dy, double start) {
        byte[] bgr = pixels.bgr();
        int[] trail = new int[STEP_BACK];
        for (int n = 0; n < start; n++) {
            double r = start - n;
            int at = place(pixels, tile, dx * r, dy * r);
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
