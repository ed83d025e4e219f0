package dev.gallerist.capture.demo;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Paints one student in front of the camera, in tiles of one size. Room and shoulders are painted once; heads are kept for
 * the miens shown last, and only moved a little from picture to picture. Belongs to one thread.
 */
final class StudentPainter {

    /** Heads kept for one student: enough for a blink and for the way into a smile and back. */
    private static final int KEPT_HEADS = 24;

    private static final double HEAD_WIDE = 2.5;
    private static final double ABOVE = 1.65;
    private static final double BELOW = 1.75;

    private final ScriptedStudent student;
    private final Rhythm rhythm;
    private final double unit;
    private final double centreX;
    private final double centreY;
    private final BufferedImage room;
    private final Map<Mien, BufferedImage> heads = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Mien, BufferedImage> eldest) {
            return size() > KEPT_HEADS;
        }
    };

    StudentPainter(ScriptedStudent student, int width, int height) {
        this.student = student;
        rhythm = new Rhythm(student.look().grain());
        unit = height * (0.315 + 0.02 * rhythm.lean(0));
        centreX = width * (0.5 + 0.04 * rhythm.tilt(7));
        centreY = height * 0.475;
        room = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paintRoom();
    }

    /** Paints the tile as it looks at this moment of the lesson. */
    void paint(Graphics2D tile, double seconds) {
        tile.drawImage(room, 0, 0, null);
        BufferedImage head = heads.computeIfAbsent(Mien.of(student, seconds), this::paintHead);
        tile.drawImage(head, sway(seconds), null);
    }

    /** Where the head goes: from the head's picture into the tile. */
    private AffineTransform sway(double seconds) {
        double angle = 0.05 * rhythm.tilt(seconds);
        double size = 1 + 0.02 * rhythm.lean(seconds);
        double cos = size * StrictMath.cos(angle);
        double sin = size * StrictMath.sin(angle);
        double x = centreX + 0.05 * unit * rhythm.aside(seconds);
        double y = centreY + 0.025 * unit * rhythm.nod(seconds);
        double originX = HEAD_WIDE / 2 * unit;
        double originY = ABOVE * unit;
        return new AffineTransform(
                cos, sin, -sin, cos, x - cos * originX + sin * originY, y - sin * originX - cos * originY);
    }

    private void paintRoom() {
        new BackdropPainter(student.look()).paint(room);
        Graphics2D pen = Pens.smooth(room);
        pen.translate(centreX, centreY);
        pen.scale(unit, unit);
        new HairPainter(student.look()).behind(pen);
        new BodyPainter(student.look()).paint(pen);
        pen.dispose();
    }

    private BufferedImage paintHead(Mien mien) {
        Look look = student.look();
        FaceMeasures at = FaceMeasures.of(look, mien);
        int width = (int) Math.ceil(HEAD_WIDE * unit);
        int height = (int) Math.ceil((ABOVE + BELOW) * unit);
        AffineTransform toPixels = AffineTransform.getTranslateInstance(HEAD_WIDE / 2 * unit, ABOVE * unit);
        toPixels.scale(unit, unit);
        BufferedImage face = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        new SkinPainter(look, at).paint(face, unit, HEAD_WIDE / 2 * unit, ABOVE * unit);
        BufferedImage head = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = Pens.smooth(head);
        AffineTransform pixels = pen.getTransform();
        pen.transform(toPixels);
        new BodyPainter(look).ears(pen);
        pen.setTransform(pixels);
        pen.drawImage(face, 0, 0, null);
        pen.transform(toPixels);
        new MouthPainter(look, at).paint(pen);
        new EyePainter(look, at, mien.gaze()).paint(pen);
        pen.dispose();
        new HairPainter(look).front(head, toPixels);
        return head;
    }
}
