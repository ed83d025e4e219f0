package dev.gallerist.capture.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Paints the bare face: the relief lit from one side, with redness, shadows and the grain of skin. */
final class SkinPainter {

    /** Beyond this value of the outline nothing of the face is seen, not even a part of a pixel. */
    private static final double RIM = 0.5;

    private final Look look;
    private final FaceMeasures at;
    private final HeadRelief relief;
    private final double lightX;
    private final List<HeadRelief.Bump> shadows = new ArrayList<>();
    private final List<HeadRelief.Bump> blushes = new ArrayList<>();

    SkinPainter(Look look, FaceMeasures at) {
        this.look = look;
        this.at = at;
        relief = new HeadRelief(look, at);
        lightX = (look.grain() & 1) == 0 ? -0.38 : 0.38;
        placeShadows();
        placeBlushes();
    }

    /**
     * Paints onto a transparent picture.
     *
     * @param head TYPE_INT_ARGB_PRE
     * @param unit pixels per unit of {@link FaceMeasures}
     * @param originX where 0, 0 of the face lies, in pixels
     */
    void paint(BufferedImage head, double unit, double originX, double originY) {
        int width = head.getWidth();
        int height = head.getHeight();
        double[] outline = new double[width * height];
        double[] z = new double[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            double v = (y + 0.5 - originY) / unit;
            for (int x = 0; x < width; x++, i++) {
                double u = (x + 0.5 - originX) / unit;
                outline[i] = relief.outline(u, v);
                z[i] = outline[i] < RIM ? relief.height(u, v, outline[i]) : 0;
            }
        }
        shade(head, outline, z, unit, originX, originY);
    }

    private void shade(BufferedImage head, double[] outline, double[] z, double unit, double originX, double originY) {
        int width = head.getWidth();
        int[] pixels = ((DataBufferInt) head.getRaster().getDataBuffer()).getData();
        SplittableRandom grain = new SplittableRandom(look.grain());
        for (int y = 1; y < head.getHeight() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                double cover = cover(outline, i, width);
                double noise = 1 + 0.03 * (grain.nextDouble() - 0.5);
                if (cover > 0) {
                    double u = (x + 0.5 - originX) / unit;
                    double v = (y + 0.5 - originY) / unit;
                    double light = noise * light(slope(z, i, 1) * unit, slope(z, i, width) * unit);
                    pixels[i] = pixel(u, v, light, cover);
                }
            }
        }
    }

    /** How much of a pixel lies inside the outline, 0 to 1. */
    private static double cover(double[] outline, int i, int width) {
        double dx = (outline[i + 1] - outline[i - 1]) / 2;
        double dy = (outline[i + width] - outline[i - width]) / 2;
        double away = outline[i] / Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        return Math.max(0, Math.min(1, 0.5 - away));
    }

    private static double slope(double[] z, int i, int step) {
        return (z[i + step] - z[i - step]) / 2;
    }

    /** Brightness of the surface with these slopes: a soft main light from above and one side, the room's light, a sheen. */
    private double light(double dx, double dy) {
        double steep = Math.min(1, 2.2 / Math.max(1e-6, Math.sqrt(dx * dx + dy * dy)));
        double nx = -dx * steep;
        double ny = -dy * steep;
        double n = Math.sqrt(nx * nx + ny * ny + 1);
        double main = (nx * lightX - ny * 0.42 + 0.82) / n;
        double soft = Math.max(0, (main + 0.35) / 1.35);
        double room = (0.5 - 0.2 * ny / n) * 0.5 + 0.5 / n;
        double sheen = sheen(Math.max(0, (nx * lightX * 0.5 - ny * 0.25 + 0.95) / n));
        return 0.30 + 0.52 * soft + 0.22 * room + 0.07 * sheen;
    }

    /** The 24th power, by multiplication, which is the same on every machine. */
    private static double sheen(double x) {
        double cube = x * x * x;
        double sixth = cube * cube;
        double twelfth = sixth * sixth;
        return twelfth * twelfth;
    }

    private int pixel(double u, double v, double light, double cover) {
        double shade = 1;
        for (HeadRelief.Bump shadow : shadows) {
            shade *= 1 - shadow.at(u, v);
        }
        double blush = 0;
        for (HeadRelief.Bump spot : blushes) {
            blush += spot.at(u, v);
        }
        double beard = look.beard() * beard(u, v);
        int base = Pens.mix(look.skin(), Pens.lit(look.hair(), 0.9), 0.6 * beard);
        double dim = light * shade;
        double red = (base >> 16 & 255) * dim * (1.02 + 0.05 * (1 - shade)) + 9 * blush;
        double green = (base >> 8 & 255) * dim * (1 - 0.06 * (1 - shade)) - 8 * blush;
        double blue = (base & 255) * dim * (0.95 - 0.08 * (1 - shade)) - 6 * blush;
        return (int) (cover * 255) << 24 | level(red, cover) << 16 | level(green, cover) << 8 | level(blue, cover);
    }

    private static int level(double value, double cover) {
        return (int) (Math.max(0, Math.min(255, value)) * cover);
    }

    /** Where a beard grows, 0 to 1: jaw, chin and upper lip. */
    private double beard(double u, double v) {
        double side = 0.30 + 0.9 * Math.max(0, Math.abs(u) - 0.42);
        double jaw = Math.max(0, Math.min(1, (v - (0.62 - side * Math.abs(u))) / 0.22));
        double lip = HeadRelief.bell(0.5 * sq(u / 0.16) + 0.5 * sq((v - at.mouthY() + 0.11) / 0.045));
        double mouth = HeadRelief.bell(0.5 * sq(u / 0.2) + 0.5 * sq((v - at.mouthY() - at.gap() / 2) / 0.1));
        return Math.max(lip, jaw * (1 - 0.8 * mouth)) * (v > 0.1 ? 1 : 0);
    }

    private static double sq(double x) {
        return x * x;
    }

    private void placeShadows() {
        double y = at.mouthY();
        both(shadows, 0.14, 0.125, at.eyeY() + 0.01, 0.05, 0.06);
        both(shadows, 0.20, at.eyeX(), at.eyeY() - 0.09, 0.15, 0.045);
        both(shadows, 0.10, at.eyeX() - 0.02, at.eyeY() + 0.10, 0.12, 0.03);
        shadows.add(new HeadRelief.Bump(0.28, 0, at.noseY() + 0.105, 0.10, 0.03));
        both(shadows, 0.22, 0.155 * look.nose(), at.noseY() + 0.04, 0.022, 0.05);
        both(shadows, 0.22, at.mouthHalf() + 0.015, y - at.corner() * 0.9, 0.03, 0.035);
        shadows.add(new HeadRelief.Bump(0.20, 0, y + at.gap() + 0.145, 0.13, 0.03));
        shadows.add(new HeadRelief.Bump(0.25, 0, -0.80, 0.6, 0.12));
        for (double t = 0.1; t <= 1 && at.smile() > 0; t += 0.15) {
            double x = 0.17 * look.nose() + 0.17 * t;
            both(shadows, 0.15 * at.smile(), x, 0.30 + 0.24 * t, 0.024, 0.045);
        }
        for (int i = 0; i < 2 && at.surprise() > 0; i++) {
            shadows.add(new HeadRelief.Bump(0.13 * at.surprise(), 0, -0.53 - 0.09 * i, 0.3, 0.014));
        }
    }

    private void placeBlushes() {
        both(blushes, 0.6 + 0.5 * at.smile(), 0.40, 0.20, 0.15, 0.12);
        blushes.add(new HeadRelief.Bump(0.8, 0, at.noseY(), 0.08, 0.06));
        blushes.add(new HeadRelief.Bump(0.4, 0, at.chin() - 0.12, 0.12, 0.08));
    }

    private static void both(List<HeadRelief.Bump> to, double height, double x, double y, double sx, double sy) {
        to.add(new HeadRelief.Bump(height, x, y, sx, sy));
        to.add(new HeadRelief.Bump(height, -x, y, sx, sy));
    }
}
