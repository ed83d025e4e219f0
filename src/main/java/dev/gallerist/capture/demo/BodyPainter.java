package dev.gallerist.capture.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Paints neck, shoulders and clothes with a pen in the units of {@link FaceMeasures}. */
final class BodyPainter {

    private final Look look;

    BodyPainter(Look look) {
        this.look = look;
    }

    void paint(Graphics2D pen) {
        double build = look.width() * (1.05 - 0.5 * (look.jaw() - 0.2));
        shoulders(pen, build);
        neck(pen, build);
        collar(pen, build);
    }

    private void shoulders(Graphics2D pen, double build) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(-0.36 * build, 1.12);
        shape.curveTo(-0.6 * build, 1.30, -1.15 * build, 1.32, -1.42 * build, 1.62);
        shape.curveTo(-1.58 * build, 1.85, -1.62 * build, 2.2, -1.64 * build, 2.6);
        shape.lineTo(1.64 * build, 2.6);
        shape.curveTo(1.62 * build, 2.2, 1.58 * build, 1.85, 1.42 * build, 1.62);
        shape.curveTo(1.15 * build, 1.32, 0.6 * build, 1.30, 0.36 * build, 1.12);
        shape.closePath();
        pen.setPaint(new LinearGradientPaint(
                (float) (-1.6 * build),
                1f,
                (float) (1.6 * build),
                1.6f,
                new float[] {0, 0.4f, 1},
                sides(look.clothes())));
        pen.fill(shape);
    }

    /** Light and dark side as the light falls on the face. */
    private Color[] sides(int colour) {
        boolean fromLeft = (look.grain() & 1) == 0;
        Color light = Pens.colour(Pens.lit(colour, 1.08), 1);
        Color dark = Pens.colour(Pens.lit(colour, 0.6), 1);
        Color middle = Pens.colour(Pens.lit(colour, 0.9), 1);
        return fromLeft ? new Color[] {light, middle, dark} : new Color[] {dark, middle, light};
    }

    private void neck(Graphics2D pen, double build) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(-0.42 * build, 0.5);
        shape.curveTo(-0.40 * build, 0.95, -0.38 * build, 1.15, -0.52 * build, 1.25);
        shape.curveTo(-0.25 * build, 1.50, 0.25 * build, 1.50, 0.52 * build, 1.25);
        shape.curveTo(0.38 * build, 1.15, 0.40 * build, 0.95, 0.42 * build, 0.5);
        shape.closePath();
        pen.setPaint(new LinearGradientPaint(0f, 0.85f, 0f, 1.45f, new float[] {0, 0.5f, 1}, new Color[] {
            Pens.colour(Pens.lit(look.skin(), 0.45), 1),
            Pens.colour(Pens.lit(look.skin(), 0.68), 1),
            Pens.colour(Pens.lit(look.skin(), 0.86), 1)
        }));
        pen.fill(shape);
    }

    private void collar(Graphics2D pen, double build) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(-0.53 * build, 1.22);
        shape.curveTo(-0.30 * build, 1.47, 0.30 * build, 1.47, 0.53 * build, 1.22);
        shape.lineTo(0.60 * build, 1.29);
        shape.curveTo(0.33 * build, 1.60, -0.33 * build, 1.60, -0.60 * build, 1.29);
        shape.closePath();
        pen.setColor(Pens.colour(Pens.lit(look.clothes(), 0.72), 1));
        pen.fill(shape);
    }

    /** Ears belong to the head, and lie behind the face. */
    void ears(Graphics2D pen) {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 0.735 * look.width();
            pen.setColor(Pens.colour(Pens.lit(look.skin(), 0.72), 1));
            pen.fill(new Ellipse2D.Double(x - 0.11, -0.17, 0.22, 0.42));
            Pens.softSpot(pen, Pens.lit(look.skin(), 0.45), 0.6, x + side * 0.01, 0.02, 0.07, 0.14);
        }
    }
}
