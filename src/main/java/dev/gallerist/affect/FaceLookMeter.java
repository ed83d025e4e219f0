package dev.gallerist.affect;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceTemplate;
import dev.gallerist.vision.Landmarks;
import java.util.List;

/**
 * Measures light, contrast and sharpness of faces on one small grey canvas: the middle 32 x 32 of the 48 x 48 that the
 * expression net sees, so that hair and background do not count. Samples brightness only, and at most four points for each
 * point of the canvas, because a net's input would cost several times as much. Keeps that canvas and nothing else. Belongs to
 * one thread.
 */
final class FaceLookMeter {

    private static final int SIDE = 32;
    private static final float LEFT = 8;
    private static final float TOP = 12;
    private static final FaceTemplate INNER_FACE = innerFace();

    /** From this many pixels of the picture along one of the canvas on, one point of it no longer stands for its surroundings. */
    private static final double COARSE = 1.5;

    private final float[] levels = new float[SIDE * SIDE];

    private static FaceTemplate innerFace() {
        List<PixelPoint> moved = ExpressionReader.FER_PLUS.points().points().stream()
                .map(point -> new PixelPoint(point.x() - LEFT, point.y() - TOP))
                .toList();
        double share = (double) SIDE / ExpressionReader.FER_PLUS.canvas().width();
        return new FaceTemplate(
                new PixelSize(SIDE, SIDE),
                new Landmarks(moved.get(0), moved.get(1), moved.get(2), moved.get(3), moved.get(4)),
                ExpressionReader.FER_PLUS.boxMargin() * share);
    }

    /** How this face was taken. */
    FaceLook look(Pixels picture, FaceDetection face) {
        draw(picture, INNER_FACE.onto(face));
        double sum = 0;
        double squares = 0;
        for (float level : levels) {
            sum += level;
            squares += level * level;
        }
        double mean = sum / levels.length;
        double variance = Math.max(0, squares / levels.length - mean * mean);
        return new FaceLook(mean, Math.sqrt(variance), variance < 1 ? 0 : laplacianVariance() / variance);
    }

    private void draw(Pixels picture, Affine map) {
        boolean coarse = map.scale() >= COARSE;
        for (int y = 0, to = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++, to++) {
                levels[to] = coarse
                        ? (nearest(picture, map, x + 0.25, y + 0.25)
                                        + nearest(picture, map, x + 0.75, y + 0.25)
                                        + nearest(picture, map, x + 0.25, y + 0.75)
                                        + nearest(picture, map, x + 0.75, y + 0.75))
                                / 4f
                        : between(picture, map, x + 0.5, y + 0.5);
            }
        }
    }

    /** Brightness of the pixel under a point of the canvas; outside of the picture its edge is repeated. */
    private static int nearest(Pixels picture, Affine map, double x, double y) {
        return picture.luma(
                inside(
                        (int) (map.a() * x + map.b() * y + map.c()),
                        picture.size().width()),
                inside(
                        (int) (map.d() * x + map.e() * y + map.f()),
                        picture.size().height()));
    }

    /** Brightness between the four pixels around a point of the canvas. */
    private static float between(Pixels picture, Affine map, double x, double y) {
        float px = (float) (map.a() * x + map.b() * y + map.c()) - 0.5f;
        float py = (float) (map.d() * x + map.e() * y + map.f()) - 0.5f;
        int width = picture.size().width();
        int height = picture.size().height();
        int left = inside((int) px, width);
        int right = inside(left + 1, width);
        int top = inside((int) py, height);
        int bottom = inside(top + 1, height);
        float fx = Math.max(0, Math.min(1, px - left));
        float fy = Math.max(0, Math.min(1, py - top));
        float upper = picture.luma(left, top) * (1 - fx) + picture.luma(right, top) * fx;
        float lower = picture.luma(left, bottom) * (1 - fx) + picture.luma(right, bottom) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    private static int inside(int at, int length) {
        return at < 0 ? 0 : Math.min(at, length - 1);
    }

    private double laplacianVariance() {
        double sum = 0;
        double squares = 0;
        for (int y = 1; y < SIDE - 1; y++) {
            for (int at = y * SIDE + 1; at < (y + 1) * SIDE - 1; at++) {
                float edge = 4 * levels[at] - levels[at - 1] - levels[at + 1] - levels[at - SIDE] - levels[at + SIDE];
                sum += edge;
                squares += edge * edge;
            }
        }
        int count = (SIDE - 2) * (SIDE - 2);
        return squares / count - sum / count * (sum / count);
    }
}
