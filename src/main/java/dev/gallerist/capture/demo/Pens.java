package dev.gallerist.capture.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** Pens and colours of the painters. */
final class Pens {

    private Pens() {}

    /** A pen with smooth edges and interpolated pictures. */
    static Graphics2D smooth(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }

    /** A colour 0xRRGGBB with an opacity of 0 to 1. */
    static Color colour(int rgb, double opacity) {
        int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, alpha);
    }

    /** A colour between two; 0 gives the first, 1 the second. */
    static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double a = from >> shift & 255;
            double b = to >> shift & 255;
            mixed |= (int) Math.round(a + (b - a) * Math.max(0, Math.min(1, share))) << shift;
        }
        return mixed;
    }

    /** Lighter (above 1) or darker (below 1). */
    static int lit(int rgb, double light) {
        return light <= 1 ? mix(0, rgb, light) : mix(rgb, 0xFFFFFF, Math.min(1, light - 1));
    }

    /** A spot that fades out towards its rim. */
    static void softSpot(Graphics2D pen, int rgb, double opacity, double x, double y, double rx, double ry) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(rx, ry);
        pen.setPaint(new RadialGradientPaint(0f, 0f, 1f, new float[] {0, 0.5f, 1}, new Color[] {
            colour(rgb, opacity), colour(rgb, opacity * 0.55), colour(rgb, 0)
        }));
        pen.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        pen.setTransform(before);
    }
}
