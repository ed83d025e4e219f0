package dev.gallerist.capture.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
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
        fall.moveTo(-0.74 * wide, -0.4);
        fall.curveTo(-0.96 * wide, 0.4, -0.96 * wide, end * 0.7, -0.80 * wide, end);
        fall.lineTo(0.80 * wide, end);
        fall.curveTo(0.96 * wide, end * 0.7, 0.96 * wide, 0.4, 0.74 * wide, -0.4);
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
            case CROPPED -> cap(0.745, -1.20, -0.02, hairline(0.05, -0.74, 0.0));
            case SWEPT -> cap(0.775, -1.36, 0.02, hairline(0.08, -0.72, 0.16));
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
            double x = StrictMath.cos(angle) * 0.84 * wide;
            double y = -0.28 - StrictMath.sin(angle) * 1.0;
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
        double tip = look.style() == HairStyle.LONG ? 0.80 * wide : 0.60 * wide;
        face.moveTo(part, -0.90);
        face.curveTo(part - 0.35, -0.72, -0.66 * wide, -0.50, -0.69 * wide, 0.05);
        face.curveTo(-0.72 * wide, 0.4, -0.62 * wide, end * 0.7, -tip, end + 0.02);
        face.lineTo(tip, end + 0.02);
        face.curveTo(0.62 * wide, end * 0.7, 0.72 * wide, 0.4, 0.69 * wide, 0.05);
        face.curveTo(0.66 * wide, -0.50, part + 0.35, -0.72, part, -0.90);
        face.closePath();
        Area hair = new Area(outer);
        hair.subtract(new Area(face));
        return hair;
    }

    private void strands(Graphics2D pen) {
        SplittableRandom chance = new SplittableRandom(look.grain() ^ 77);
        boolean falls = look.style() == HairStyle.LONG || look.style() == HairStyle.BOB;
        for (int i = 0; i < 320; i++) {
            double light = 0.55 + 0.85 * chance.nextDouble();
            pen.setStroke(new BasicStroke((float) (0.008 + 0.014 * chance.nextDouble())));
            pen.setColor(Pens.colour(Pens.lit(look.hair(), light > 1 ? 1 + (light - 1) * 0.45 : light), 0.35));
            pen.draw(falls ? falling(chance) : brushedBack(chance));
        }
        double side = (look.grain() & 1) == 0 ? -1 : 1;
        Pens.softSpot(pen, 0xFFF4E4, 0.16, side * 0.3 * wide, -1.02, 0.45, 0.2);
    }

    /** From the parting over the temple down along the cheek. */
    private QuadCurve2D falling(SplittableRandom chance) {
        double side = chance.nextBoolean() ? 1 : -1;
        double part = (look.grain() & 2) == 0 ? -0.14 : 0.14;
        double x = side * wide * (0.5 + 0.5 * chance.nextDouble());
        return new QuadCurve2D.Double(
                part + side * 0.3 * chance.nextDouble(),
                -1.3 + 0.3 * chance.nextDouble(),
                x * 1.25,
                -0.9,
                x,
                0.2 + 1.4 * chance.nextDouble());
    }

    /** From the forehead or the temple up and back towards the crown. */
    private QuadCurve2D brushedBack(SplittableRandom chance) {
        double across = 2 * chance.nextDouble() - 1;
        double x = 0.80 * wide * across;
        double y = -0.70 + 0.75 * across * across * across * across - 0.35 * chance.nextDouble();
        double lean = look.style() == HairStyle.SWEPT ? 0.22 : 0.04;
        return new QuadCurve2D.Double(x, y, x * 1.04, y - 0.3, x * 0.72 + lean, y - 0.50);
    }

    private void curls(Graphics2D pen) {
        SplittableRandom chance = new SplittableRandom(look.grain() ^ 78);
        for (int i = 0; i < 900; i++) {
            double x = 2.0 * (chance.nextDouble() - 0.5);
            double y = -1.45 + 1.7 * chance.nextDouble();
            double r = 0.03 + 0.04 * chance.nextDouble();
            double light = 0.5 + 0.8 * chance.nextDouble();
            pen.setStroke(new BasicStroke((float) (0.012 + 0.016 * chance.nextDouble())));
            pen.setColor(Pens.colour(Pens.lit(look.hair(), light > 1 ? 1 + (light - 1) * 0.4 : light), 0.4));
            double from = 360 * chance.nextDouble();
            pen.draw(new Arc2D.Double(x - r, y - r, 2 * r, 1.7 * r, from, 90 + 110 * chance.nextDouble(), Arc2D.OPEN));
        }
    }
}
