package dev.gallerist.capture.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Paints hair in the units of {@link FaceMeasures}: what falls behind the neck, and what frames the face. */
final class HairPainter {

    private final Look look;
    private final double wide;

    HairPainter(Look look) {
        this.look = look;
        wide = look.width();
    }

    /** Hair behind neck and shoulders, drawn before the body. */
    void behind(Graphics2D pen) {
        if (look.style() != HairStyle.LONG && look.style() != HairStyle.BOB) {
            return;
        }
        double end = look.style() == HairStyle.LONG ? 1.7 : 0.95;
        Path2D fall = new Path2D.Double();
        fall.moveTo(-0.84 * wide, -0.3);
        fall.curveTo(-0.98 * wide, 0.4, -0.98 * wide, end * 0.7, -0.80 * wide, end);
        fall.lineTo(0.80 * wide, end);
        fall.curveTo(0.98 * wide, end * 0.7, 0.98 * wide, 0.4, 0.84 * wide, -0.3);
        fall.closePath();
        pen.setColor(Pens.colour(Pens.lit(look.hair(), 0.62), 1));
        pen.fill(fall);
    }

    /** Hair around the face, painted with its strands onto a layer of its own and then onto the head. */
    void front(BufferedImage head, AffineTransform toPixels) {
        BufferedImage layer = new BufferedImage(head.getWidth(), head.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = Pens.smooth(layer);
        pen.transform(toPixels);
        pen.setPaint(new LinearGradientPaint(0f, -1.35f, 0f, 0.9f, new float[] {0, 0.35f, 1}, new Color[] {
            Pens.colour(Pens.lit(look.hair(), 1.10), 1),
            Pens.colour(look.hair(), 1),
            Pens.colour(Pens.lit(look.hair(), 0.7), 1)
        }));
        pen.fill(shape());
        pen.setComposite(AlphaComposite.SrcAtop);
        if (look.style() == HairStyle.CURLY) {
            curls(pen);
        } else {
            strands(pen);
        }
        pen.dispose();
        Graphics2D onto = head.createGraphics();
        onto.drawImage(layer, 0, 0, null);
        onto.dispose();
    }

    private Shape shape() {
        return switch (look.style()) {
            case CROPPED -> cap(0.80, -1.24, 0.02, hairline(0.05, -0.70, 0.0));
            case SWEPT -> cap(0.84, -1.36, 0.08, hairline(0.10, -0.66, 0.22));
            case CURLY -> curly();
            case TIED_BACK -> tiedBack();
            case BOB -> curtain(0.90, 0.86);
            case LONG -> curtain(0.92, 1.55);
        };
    }

    /** Short hair: an outer arc down to the ears, less the face below the hairline. */
    private Area cap(double half, double crown, double end, Path2D face) {
        Path2D outer = new Path2D.Double();
        outer.moveTo(-half * wide, end);
        outer.curveTo(-half * wide * 1.12, -0.75, -half * wide * 0.75, crown, 0, crown);
        outer.curveTo(half * wide * 0.75, crown, half * wide * 1.12, -0.75, half * wide, end);
        outer.closePath();
        Area hair = new Area(outer);
        hair.subtract(new Area(face));
        return hair;
    }

    /** What short hair leaves free: from the sideburns up to the forehead. */
    private Path2D hairline(double sideburn, double height, double slant) {
        Path2D face = new Path2D.Double();
        face.moveTo(-0.68 * wide, 1.2);
        face.lineTo(-0.68 * wide, sideburn - 0.15);
        face.curveTo(-0.66 * wide, -0.35, -0.60 * wide, -0.5, -0.50 * wide, height + 0.10 + slant * 0.5);
        face.curveTo(
                -0.25 * wide,
                height - 0.06 + slant * 0.2,
                0.15 * wide,
                height - 0.04 - slant * 0.3,
                0.48 * wide,
                height + 0.10 - slant * 0.3);
        face.curveTo(0.60 * wide, -0.5, 0.66 * wide, -0.35, 0.68 * wide, sideburn - 0.15);
        face.lineTo(0.68 * wide, 1.2);
        face.closePath();
        return face;
    }

    private Area curly() {
        Area hair = cap(0.82, -1.28, 0.12, hairline(0.10, -0.64, 0));
        SplittableRandom chance = new SplittableRandom(look.grain());
        for (int i = 0; i <= 26; i++) {
            double angle = Math.PI * (1.06 - 1.12 * i / 26.0);
            double r = 0.11 + 0.05 * chance.nextDouble();
            double x = Math.cos(angle) * 0.84 * wide;
            double y = -0.28 - Math.sin(angle) * 1.0;
            hair.add(new Area(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r)));
        }
        return hair;
    }

    private Area tiedBack() {
        Area hair = cap(0.78, -1.22, -0.12, hairline(-0.1, -0.74, 0));
        hair.add(new Area(new Ellipse2D.Double(-0.30, -1.48, 0.60, 0.42)));
        return hair;
    }

    /** Hair parted over the forehead that falls along both cheeks. */
    private Area curtain(double half, double end) {
        Path2D outer = new Path2D.Double();
        outer.moveTo(-half * wide * 0.86, end);
        outer.curveTo(-half * wide * 1.08, end * 0.5, -half * wide * 1.15, -1.27, 0, -1.29);
        outer.curveTo(half * wide * 1.15, -1.27, half * wide * 1.08, end * 0.5, half * wide * 0.86, end);
        outer.closePath();
        Path2D face = new Path2D.Double();
        double part = (look.grain() & 2) == 0 ? -0.14 : 0.14;
        face.moveTo(part, -0.90);
        face.curveTo(part - 0.35, -0.72, -0.66 * wide, -0.50, -0.69 * wide, 0.05);
        face.curveTo(-0.72 * wide, 0.4, -0.64 * wide, end * 0.7, -0.58 * wide, end + 0.1);
        face.lineTo(0.58 * wide, end + 0.1);
        face.curveTo(0.64 * wide, end * 0.7, 0.72 * wide, 0.4, 0.69 * wide, 0.05);
        face.curveTo(0.66 * wide, -0.50, part + 0.35, -0.72, part, -0.90);
        face.closePath();
        Area hair = new Area(outer);
        hair.subtract(new Area(face));
        return hair;
    }

    private void strands(Graphics2D pen) {
        SplittableRandom chance = new SplittableRandom(look.grain() ^ 77);
        boolean falls = look.style() == HairStyle.LONG || look.style() == HairStyle.BOB;
        double part = falls ? (look.grain() & 2) == 0 ? -0.14 : 0.14 : 0;
        for (int i = 0; i < 260; i++) {
            double side = chance.nextBoolean() ? 1 : -1;
            double reach = chance.nextDouble();
            double fromX = part + side * 0.3 * chance.nextDouble();
            double x = side * wide * (falls ? 0.5 + 0.5 * reach : 1.1 * reach);
            double y = falls ? 0.2 + 1.4 * chance.nextDouble() : -0.7 + 0.7 * reach;
            double light = 0.55 + 0.85 * chance.nextDouble();
            pen.setStroke(new BasicStroke((float) (0.008 + 0.014 * chance.nextDouble())));
            pen.setColor(Pens.colour(Pens.lit(look.hair(), light > 1 ? 1 + (light - 1) * 0.45 : light), 0.35));
            double bendX = falls ? x * 1.25 : side * wide * (0.35 + 0.6 * reach);
            pen.draw(
                    new QuadCurve2D.Double(fromX, -1.3 + 0.3 * chance.nextDouble(), bendX, falls ? -0.9 : -1.15, x, y));
        }
    }

    private void curls(Graphics2D pen) {
        SplittableRandom chance = new SplittableRandom(look.grain() ^ 78);
        for (int i = 0; i < 240; i++) {
            double x = 2.0 * (chance.nextDouble() - 0.5);
            double y = -1.4 + 1.6 * chance.nextDouble();
            double r = 0.03 + 0.05 * chance.nextDouble();
            double light = 0.6 + 0.75 * chance.nextDouble();
            pen.setStroke(new BasicStroke((float) (0.012 + 0.012 * chance.nextDouble())));
            pen.setColor(Pens.colour(Pens.lit(look.hair(), light > 1 ? 1 + (light - 1) * 0.5 : light), 0.5));
            pen.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 1.6 * r));
        }
    }
}
