package dev.gallerist.cli.train;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes several views of one face as a webcam might show it over some seconds: moved, scaled, turned, brighter or darker,
 * blurred, mirrored as a whole, with a little drift from view to view. Belongs to one thread.
 */
final class FaceViews {

    private static final double DEGREE = Math.PI / 180;
    /** Pixels around each view, so that views side by side do not look into each other. */
    private static final int EDGE = 4;

    /** The views side by side in one picture, with the box of each. */
    record Strip(Pixels pixels, List<PixelBox> boxes) {}

    /** How one view lies and is lit: shifts in pixels, angle in radians, factor and addition of grey levels. */
    private record Pose(double x, double y, double scale, double angle, double light, double lift) {

        Pose drifted(Random chance) {
            return new Pose(
                    x + 0.5 * chance.nextGaussian(),
                    y + 0.5 * chance.nextGaussian(),
                    scale * (1 + 0.01 * chance.nextGaussian()),
                    angle + DEGREE * chance.nextGaussian(),
                    light * (1 + 0.02 * chance.nextGaussian()),
                    lift + chance.nextGaussian());
        }
    }

    private final Random chance;

    FaceViews(Random chance) {
        this.chance = chance;
    }

    /** So many views of a square grey face (three equal channels). */
    Strip of(Pixels face, int views) {
        int side = face.size().width();
        int cell = side + 2 * EDGE;
        boolean mirrored = chance.nextBoolean();
        double blur = Math.max(0, chance.nextDouble() * 1.6 - 0.8);
        Pose pose = first();
        byte[] strip = new byte[cell * views * cell * 3];
        List<PixelBox> boxes = new ArrayList<>();
        for (int view = 0; view < views; view++) {
            float[] grey = blurred(drawn(face, pose, mirrored, cell), cell, blur);
            for (int y = 0; y < cell; y++) {
                for (int x = 0; x < cell; x++) {
                    byte level = (byte) Math.max(0, Math.min(255, Math.round(grey[y * cell + x])));
                    int at = (y * cell * views + view * cell + x) * 3;
                    strip[at] = level;
                    strip[at + 1] = level;
                    strip[at + 2] = level;
                }
            }
            boxes.add(new PixelBox(view * cell + EDGE, EDGE, side, side));
            pose = pose.drifted(chance);
        }
        return new Strip(new Pixels(new PixelSize(cell * views, cell), strip), boxes);
    }

    private Pose first() {
        return new Pose(
                between(-2, 2),
                between(-2, 2),
                between(0.92, 1.1),
                DEGREE * between(-8, 8),
                between(0.7, 1.25),
                between(-15, 15));
    }

    private double between(double least, double most) {
        return least + (most - least) * chance.nextDouble();
    }

    /** The face in a cell; beyond its picture the edge is repeated. */
    private static float[] drawn(Pixels face, Pose pose, boolean mirrored, int cell) {
        int side = face.size().width();
        double cos = Math.cos(pose.angle) / pose.scale;
        double sin = Math.sin(pose.angle) / pose.scale;
        float[] grey = new float[cell * cell];
        for (int y = 0; y < cell; y++) {
            for (int x = 0; x < cell; x++) {
                double dx = (mirrored ? cell - 1 - x : x) + 0.5 - cell / 2.0 - pose.x;
                double dy = y + 0.5 - cell / 2.0 - pose.y;
                double level = at(face, cos * dx + sin * dy + side / 2.0 - 0.5, cos * dy - sin * dx + side / 2.0 - 0.5);
                grey[y * cell + x] = (float) (level * pose.light + pose.lift);
            }
        }
        return grey;
    }

    /** Bilinear interpolation; coordinates count from the centre of the first pixel. */
    private static double at(Pixels face, double x, double y) {
        int last = face.size().width() - 1;
        double px = Math.max(0, Math.min(last, x));
        double py = Math.max(0, Math.min(last, y));
        int left = Math.min((int) px, last - 1);
        int top = Math.min((int) py, last - 1);
        double fx = px - left;
        double fy = py - top;
        double upper = level(face, left, top) * (1 - fx) + level(face, left + 1, top) * fx;
        double lower = level(face, left, top + 1) * (1 - fx) + level(face, left + 1, top + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    private static int level(Pixels face, int x, int y) {
        return face.bgr()[(y * face.size().width() + x) * 3] & 255;
    }

    /** Mixes each pixel with the mean of its four neighbours. */
    private static float[] blurred(float[] grey, int cell, double share) {
        if (share == 0) {
            return grey;
        }
        float[] soft = grey.clone();
        for (int y = 1; y < cell - 1; y++) {
            for (int x = 1; x < cell - 1; x++) {
                int i = y * cell + x;
                float around = (grey[i - 1] + grey[i + 1] + grey[i - cell] + grey[i + cell]) / 4;
                soft[i] = (float) (grey[i] * (1 - share) + around * share);
            }
        }
        return soft;
    }
}
