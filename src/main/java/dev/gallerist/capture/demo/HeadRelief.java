package dev.gallerist.capture.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a face as heights above the picture's plane, in the units of {@link FaceMeasures}: a rounded oval with soft
 * bumps and hollows. Light falling on it gives the face its shading.
 */
final class HeadRelief {

    private static final double CROWN = -1.15;
    private static final double DEPTH = 0.62;

    private final Look look;
    private final FaceMeasures at;
    private final List<Bump> bumps = new ArrayList<>();

    HeadRelief(Look look, FaceMeasures at) {
        this.look = look;
        this.at = at;
        shapeEyes();
        shapeCheeks();
        shapeMouth();
    }

    /** A soft hill (or, with a negative height, hollow). */
    record Bump(double height, double x, double y, double sx, double sy) {

        double at(double u, double v) {
            double dx = (u - x) / sx;
            double dy = (v - y) / sy;
            return height * bell(0.5 * (dx * dx + dy * dy));
        }
    }

    /** About exp(-q), but exactly 0 from q = 4 and without a transcendental function. */
    static double bell(double q) {
        if (q >= 4) {
            return 0;
        }
        double e = 1 - q / 4;
        return e * e * e * e;
    }

    /** Below 0 inside of the face, 0 on its outline, above 0 outside. Roots only: powers differ between machines. */
    double outline(double u, double v) {
        double y = v < 0 ? v / CROWN : v / at.chin();
        double narrowing = v <= 0 ? 0.10 * y * y : look.jaw() * y * y * (1.4 - 0.4 * y);
        double x = Math.abs(u) / (0.75 * look.width() * (1 - narrowing));
        return x * x * Math.sqrt(Math.sqrt(x)) + y * y * Math.sqrt(y) - 1;
    }

    /** Height at a point, given its {@link #outline} value; outside of the face it falls away steeply. */
    double height(double u, double v, double outline) {
        double z = Math.copySign(DEPTH * Math.sqrt(Math.abs(outline)), -outline) + nose(u, v);
        for (Bump bump : bumps) {
            z += bump.at(u, v);
        }
        return z;
    }

    private double nose(double u, double v) {
        double t = Math.max(0, Math.min(1, (v + 0.2) / (at.noseY() + 0.2)));
        double fade = v > at.noseY() ? (v - at.noseY()) / 0.055 : v < -0.12 ? (v + 0.12) / 0.16 : 0;
        double across = u / ((0.062 + 0.045 * t) * look.nose());
        return (0.045 + 0.155 * t * t) * bell(0.5 * across * across) * bell(0.5 * fade * fade);
    }

    private void shapeEyes() {
        both(-0.085, at.eyeX(), at.eyeY(), 0.17, 0.10);
        both(0.045, at.eyeX(), at.eyeY(), 0.11, 0.06);
        both(0.025, at.eyeX() + 0.03, at.browY() + 0.04, 0.16, 0.07);
        both(-0.05, 0.62, -0.28, 0.1, 0.2);
        add(0.05, 0, -0.6, 0.4, 0.22);
    }

    private void shapeCheeks() {
        both(0.045 + 0.06 * at.smile(), 0.40, 0.16 - 0.02 * at.smile(), 0.15, 0.13);
        both(0.055, 0.105 * look.nose(), 0.295, 0.05, 0.05);
        for (double t = 0; t <= 1; t += 0.2) {
            double x = 0.17 * look.nose() + (0.12 + 0.04 * at.smile()) * t;
            both(-0.008 - 0.022 * at.smile(), x, 0.31 + 0.26 * t, 0.035, 0.06);
        }
    }

    private void shapeMouth() {
        double y = at.mouthY();
        double below = y + at.gap();
        add(0.05, 0, y - 0.02, 0.24, 0.15);
        add(-0.02, 0, y - 0.12, 0.03, 0.06);
        add(0.035, 0, y - 0.035, at.mouthHalf() * 0.7, 0.03);
        add(0.05, 0, below + 0.05, at.mouthHalf() * 0.6, 0.04);
        add(-0.035, 0, below + 0.14, 0.16, 0.05);
        add(0.05, 0, at.chin() - 0.15, 0.17, 0.11);
        both(-0.02, at.mouthHalf() + 0.03, y - at.corner(), 0.04, 0.05);
    }

    private void both(double height, double x, double y, double sx, double sy) {
        add(height, x, y, sx, sy);
        add(height, -x, y, sx, sy);
    }

    private void add(double height, double x, double y, double sx, double sy) {
        bumps.add(new Bump(height, x, y, sx, sy));
    }
}
