package dev.gallerist.capture.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Paints nostrils, lips and teeth with a pen in the units of {@link FaceMeasures}. */
final class MouthPainter {

    private static final int INSIDE = 0x3A1214;
    private static final int TEETH = 0xF1ECE4;

    private final Look look;
    private final FaceMeasures at;
    private final double half;
    private final double corners;
    private final double top;
    private final double bottom;

    MouthPainter(Look look, FaceMeasures at) {
        this.look = look;
        this.at = at;
        half = at.mouthHalf();
        corners = at.mouthY() - at.corner() + 0.45 * at.gap() * at.surprise();
        top = at.mouthY() - 0.005;
        bottom = at.mouthY() + at.gap();
    }

    void paint(Graphics2D pen) {
        nostrils(pen);
        lips(pen);
        inside(pen);
    }

    private void nostrils(Graphics2D pen) {
        int dark = Pens.lit(Pens.mix(look.skin(), 0x501818, 0.4), 0.3);
        double y = at.noseY() + 0.07;
        for (int side = -1; side <= 1; side += 2) {
            Pens.softSpot(pen, dark, 0.85, side * 0.06 * look.nose(), y, 0.045 * look.nose(), 0.028);
        }
    }

    /** The line along the lower edge of the upper lip, from the left corner to the right one. */
    private void underUpperLip(Path2D path, double reach, double end) {
        double high = top + 0.012;
        double bend = Math.min(high + 0.012 * at.smile(), end - (end - high) * 0.55 * at.surprise());
        double wide = reach * (0.55 + 0.15 * at.smile() + 0.43 * at.surprise());
        double flat = reach * (0.2 + 0.15 * at.smile() + 0.36 * at.surprise());
        path.curveTo(-wide, bend, -flat, high, 0, high);
        path.curveTo(flat, high, wide, bend, reach, end);
    }

    /** The line along the upper edge of the lower lip, back from the right corner to the left one. */
    private void overLowerLip(Path2D path, double reach, double end) {
        double low = bottom + 0.012;
        double bend = end + (low - end) * (0.75 - 0.2 * at.surprise());
        double wide = reach * (0.78 + 0.24 * at.surprise());
        double flat = reach * (0.5 + 0.06 * at.surprise());
        path.curveTo(wide, bend, flat, low, 0, low);
        path.curveTo(-flat, low, -wide, bend, -reach, end);
    }

    /** What lies between the lips, out to a point short of their corners or at them. */
    private Path2D opening(double reach, double end) {
        Path2D opening = new Path2D.Double();
        opening.moveTo(-reach, end);
        underUpperLip(opening, reach, end);
        overLowerLip(opening, reach, end);
        opening.closePath();
        return opening;
    }

    private void inside(Graphics2D pen) {
        if (at.gap() <= 0.01) {
            return;
        }
        Area mouth = new Area(opening(half * 0.93, corners + 0.12 * (bottom - corners)));
        pen.setColor(Pens.colour(INSIDE, 1));
        pen.fill(mouth);
        teeth(pen, mouth);
        pen.setPaint(new LinearGradientPaint(
                0f, (float) (top - 0.06), 0f, (float) (top + 0.07), new float[] {0, 1}, new Color[] {
                    Pens.colour(0x200808, 0.55), Pens.colour(0x200808, 0)
                }));
        pen.fill(mouth);
    }

    /** The upper row of teeth; a smile shows nearly all of it, an open round mouth its edge. */
    private void teeth(Graphics2D pen, Area mouth) {
        double low = top + at.gap() * (0.80 * at.smile() + 0.16 * at.surprise());
        Path2D row = new Path2D.Double();
        row.moveTo(-half * 0.92, corners - 0.1);
        row.lineTo(half * 0.92, corners - 0.1);
        row.curveTo(half * 0.8, low - 0.03, half * 0.5, low, 0, low);
        row.curveTo(-half * 0.5, low, -half * 0.8, low - 0.03, -half * 0.92, corners - 0.1);
        row.closePath();
        Area shown = new Area(row);
        shown.intersect(mouth);
        pen.setColor(Pens.colour(TEETH, 1));
        pen.fill(shown);
        pen.setColor(Pens.colour(0x8A7A70, 0.35));
        for (int i = -4; i <= 4; i++) {
            double x = i * 0.058 * (1 - 0.03 * Math.abs(i));
            Area gap = new Area(
                    new BasicStroke(0.006f).createStrokedShape(new Line2D.Double(x, top - 0.1, x, low - 0.008)));
            gap.intersect(shown);
            pen.fill(gap);
        }
    }

    private void lips(Graphics2D pen) {
        int red = Pens.mix(Pens.mix(look.skin(), 0x8C2A30, 0.30 + 0.30 * look.lips()), 0, 0.04);
        double full = 0.05 + 0.03 * look.lips() - 0.012 * at.smile();
        pen.setColor(Pens.colour(Pens.lit(red, 0.6), 1));
        pen.fill(opening(half, corners));
        pen.setColor(Pens.colour(Pens.lit(red, 0.84), 0.92));
        pen.fill(upperLip(full));
        double low = bottom + 0.012 + full * 1.35;
        pen.setPaint(
                new LinearGradientPaint(0f, (float) bottom, 0f, (float) low, new float[] {0, 0.45f, 1}, new Color[] {
                    Pens.colour(Pens.lit(red, 0.92), 0.95),
                    Pens.colour(Pens.lit(red, 1.10), 0.95),
                    Pens.colour(Pens.lit(red, 0.9), 0.75)
                }));
        pen.fill(lowerLip(low));
        Path2D line = new Path2D.Double();
        line.moveTo(-half, corners);
        underUpperLip(line, half, corners);
        pen.setStroke(new BasicStroke(0.016f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Pens.colour(Pens.lit(red, 0.38), at.gap() > 0.01 ? 0.4 : 0.85));
        pen.draw(line);
    }

    private Path2D upperLip(double full) {
        Path2D lip = new Path2D.Double();
        lip.moveTo(-half, corners);
        underUpperLip(lip, half, corners);
        double peak = top - full;
        double side = corners - 0.02 - (corners - peak) * 0.6 * at.surprise();
        double out = half * (0.75 + 0.3 * at.surprise());
        lip.curveTo(out, side, half * 0.45, peak - 0.008, half * 0.2, peak);
        lip.quadTo(half * 0.06, peak + 0.003, 0, peak + 0.018);
        lip.quadTo(-half * 0.06, peak + 0.003, -half * 0.2, peak);
        lip.curveTo(-half * 0.45, peak - 0.008, -out, side, -half, corners);
        lip.closePath();
        return lip;
    }

    private Path2D lowerLip(double low) {
        Path2D lip = new Path2D.Double();
        lip.moveTo(half, corners);
        overLowerLip(lip, half, corners);
        double bend = corners + (low - corners) * (0.8 - 0.15 * at.surprise());
        double wide = half * (0.84 + 0.28 * at.surprise());
        double flat = half * (0.5 + 0.16 * at.surprise());
        lip.curveTo(-wide, bend, -flat, low, 0, low);
        lip.curveTo(flat, low, wide, bend, half, corners);
        lip.closePath();
        return lip;
    }
}
