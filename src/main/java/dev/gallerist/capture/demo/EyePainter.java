package dev.gallerist.capture.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

/** Paints eyes, brows and glasses with a pen in the units of {@link FaceMeasures}. */
final class EyePainter {

    private static final int LASHES = 0x1E120C;

    private final Look look;
    private final FaceMeasures at;
    private final int gaze;
    private final int lidShade;

    EyePainter(Look look, FaceMeasures at, int gaze) {
        this.look = look;
        this.at = at;
        this.gaze = gaze;
        lidShade = Pens.mix(Pens.lit(look.skin(), 0.45), 0x401818, 0.25);
    }

    void paint(Graphics2D pen) {
        AffineTransform straight = pen.getTransform();
        for (int side = -1; side <= 1; side += 2) {
            pen.translate(side * at.eyeX(), at.eyeY());
            pen.scale(side, 1);
            eye(pen, side);
            brow(pen, side);
            pen.setTransform(straight);
        }
        if (look.glasses()) {
            glasses(pen);
        }
    }

    /** One eye around 0, 0, its outer corner to the right. */
    private void eye(Graphics2D pen, int side) {
        double half = at.eyeHalf();
        double open = at.eyeOpen();
        Pens.softSpot(pen, lidShade, 0.28, 0, -0.03, half * 1.35, 0.15);
        if (open > 0.01) {
            Area ball = new Area(lids(half, open));
            pen.setColor(Pens.colour(0xE9E4DF, 1));
            pen.fill(ball);
            iris(pen, ball, side);
            pen.setPaint(new LinearGradientPaint(
                    0f, (float) (-1.1 * open), 0f, (float) (0.5 * open), new float[] {0, 1}, new Color[] {
                        Pens.colour(0x2A1A14, 0.55), Pens.colour(0x2A1A14, 0)
                    }));
            pen.fill(ball);
        }
        lashes(pen, half, open);
    }

    private void iris(Graphics2D pen, Area ball, int side) {
        double r = 0.071 * (0.9 + 0.1 * look.eyes());
        double x = side * gaze * 0.045;
        double y = 0.002;
        Area disc = new Area(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        disc.intersect(ball);
        pen.setPaint(
                new RadialGradientPaint((float) x, (float) y, (float) r, new float[] {0, 0.55f, 0.85f, 1}, new Color[] {
                    Pens.colour(Pens.lit(look.iris(), 0.8), 1),
                    Pens.colour(Pens.lit(look.iris(), 1.12), 1),
                    Pens.colour(look.iris(), 1),
                    Pens.colour(Pens.lit(look.iris(), 0.35), 1)
                }));
        pen.fill(disc);
        Area pupil = new Area(new Ellipse2D.Double(x - 0.031, y - 0.031, 0.062, 0.062));
        pupil.intersect(ball);
        pen.setColor(Pens.colour(0x0A0706, 1));
        pen.fill(pupil);
        pen.setColor(Pens.colour(0xFFFFFF, 0.9));
        pen.fill(new Ellipse2D.Double(x - side * 0.03 - 0.013, y - 0.036, 0.026, 0.026));
    }

    /** The opening between the lids. */
    private static Path2D lids(double half, double open) {
        Path2D lids = upperLid(half, open, 0);
        lids.curveTo(half * 0.62, open * 0.95, -half * 0.45, open * 1.15, -half, 0.014);
        lids.closePath();
        return lids;
    }

    private static Path2D upperLid(double half, double open, double above) {
        Path2D lid = new Path2D.Double();
        lid.moveTo(-half, 0.014 - above * 0.2);
        lid.curveTo(-half * 0.55, -open * 1.42 - above, half * 0.5, -open * 1.55 - above, half, -0.012 - above * 0.6);
        return lid;
    }

    private void lashes(Graphics2D pen, double half, double open) {
        pen.setStroke(round(0.022 + 0.014 * look.lips()));
        pen.setColor(Pens.colour(LASHES, 0.92));
        pen.draw(open > 0.01 ? upperLid(half, open, 0) : closed(half));
        pen.setStroke(round(0.013));
        pen.setColor(Pens.colour(lidShade, 0.75));
        pen.draw(upperLid(half * 0.98, Math.max(open, 0.03), 0.05));
        Path2D lower = new Path2D.Double();
        lower.moveTo(half, -0.008);
        lower.curveTo(half * 0.62, open * 0.95, -half * 0.45, open * 1.15, -half, 0.014);
        pen.setColor(Pens.colour(lidShade, open > 0.01 ? 0.7 : 0));
        pen.draw(lower);
        Path2D bag = new Path2D.Double();
        bag.moveTo(-half * 0.8, open + 0.035);
        bag.quadTo(0, open + 0.085, half * 0.9, open + 0.015);
        pen.setColor(Pens.colour(lidShade, 0.16 + 0.34 * at.smile()));
        pen.draw(bag);
        if (at.smile() > 0.3) {
            pen.setColor(Pens.colour(lidShade, 0.3 * at.smile()));
            pen.draw(new Line2D.Double(half + 0.03, 0, half + 0.09, 0.02));
            pen.draw(new Line2D.Double(half + 0.03, -0.03, half + 0.09, -0.05));
        }
    }

    private static Path2D closed(double half) {
        Path2D lid = new Path2D.Double();
        lid.moveTo(-half, 0.014);
        lid.quadTo(0, 0.06, half, -0.005);
        return lid;
    }

    /** One brow around the eye at 0, 0: short hairs that lie outwards. */
    private void brow(Graphics2D pen, int side) {
        double y = at.browY() - at.eyeY();
        double arch = 0.045 + 0.035 * at.surprise() + 0.01 * look.lips();
        double thick = 0.036 * look.brows();
        Path2D shape = new Path2D.Double();
        shape.moveTo(-0.165, y + 0.012);
        shape.curveTo(-0.08, y - arch * 0.9 - thick * 0.4, 0.06, y - arch * 1.3 - thick * 0.4, 0.20, y + 0.015);
        shape.curveTo(
                0.08, y - arch * 0.7 + thick, -0.08, y - arch * 0.3 + thick * 1.3, -0.165, y + 0.012 + thick * 1.2);
        shape.closePath();
        int colour = Pens.mix(Pens.lit(look.hair(), 0.75), look.skin(), 0.12);
        pen.setColor(Pens.colour(colour, 0.72));
        pen.fill(shape);
        SplittableRandom chance = new SplittableRandom(look.grain() + side);
        pen.setStroke(round(0.009));
        for (int i = 0; i < 34; i++) {
            double t = chance.nextDouble();
            double x = -0.165 + 0.34 * t;
            double mid = y + 0.02 - arch * 2.6 * t * (1 - t) + thick * (chance.nextDouble() - 0.3);
            pen.setColor(Pens.colour(Pens.lit(colour, 0.7 + 0.5 * chance.nextDouble()), 0.55));
            pen.draw(new Line2D.Double(x, mid + 0.012, x + 0.035, mid - 0.012 + 0.03 * t));
        }
    }

    private void glasses(Graphics2D pen) {
        pen.setStroke(round(0.017));
        pen.setColor(Pens.colour(0x6B5A4A, 0.8));
        for (int side = -1; side <= 1; side += 2) {
            double x = side * at.eyeX();
            pen.draw(new RoundRectangle2D.Double(x - 0.235, at.eyeY() - 0.155, 0.47, 0.40, 0.30, 0.30));
            pen.draw(new Line2D.Double(
                    x + side * 0.225, at.eyeY() - 0.02, side * 0.72 * look.width(), at.eyeY() - 0.05));
        }
        Path2D bridge = new Path2D.Double();
        bridge.moveTo(-at.eyeX() + 0.22, at.eyeY() - 0.02);
        bridge.quadTo(0, at.eyeY() - 0.09, at.eyeX() - 0.22, at.eyeY() - 0.02);
        pen.draw(bridge);
    }

    private static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
