package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws a meeting in the look of a program, with the truth about its tiles: {@link #tiles} and, beside a strip, {@link #stage}.
 * The same seed draws the same picture.
 */
final class DrawnMeeting {

    enum Side {
        TOP,
        BOTTOM,
        LEFT,
        RIGHT
    }

    private final MeetingLook look;
    private final DrawnGallery canvas;
    private final PixelSize size;
    private final Random random;
    private final List<PixelBox> tiles = new ArrayList<>();
    private PixelBox stage;

    private DrawnMeeting(MeetingLook look, PixelSize size, int seed) {
        this.look = look;
        this.size = size;
        this.random = new Random(seed);
        this.canvas = new DrawnGallery(size.width(), size.height(), seed).fill(size.whole(), look.ground);
        bars();
    }

    /** A gallery with nobody drawn yet; tiles are 16:9 and as large as fits. */
    static DrawnMeeting gallery(MeetingLook look, int count, PixelSize size, boolean lastRowCentred, int seed) {
        DrawnMeeting meeting = new DrawnMeeting(look, size, seed);
        PixelBox room = meeting.room();
        int best = 1;
        for (int columns = 1; columns <= count; columns++) {
            best = meeting.tileWidth(columns, count, room) > meeting.tileWidth(best, count, room) ? columns : best;
        }
        int wide = meeting.tileWidth(best, count, room);
        int high = wide * 9 / 16;
        int rows = (count + best - 1) / best;
        int left = room.x() + (room.width() - best * wide - (best - 1) * look.gap) / 2;
        int top = room.y() + (room.height() - rows * high - (rows - 1) * look.gap) / 2;
        for (int n = 0; n < count; n++) {
            int inRow = Math.min(best, count - n / best * best);
            int shift = lastRowCentred ? (best - inRow) * (wide + look.gap) / 2 : 0;
            meeting.tiles.add(new PixelBox(
                    left + shift + n % best * (wide + look.gap), top + n / best * (high + look.gap), wide, high));
        }
        return meeting;
    }

    /** A strip with nobody drawn yet beside an empty stage. */
    static DrawnMeeting strip(MeetingLook look, Side side, int count, PixelSize size, int seed) {
        DrawnMeeting meeting = new DrawnMeeting(look, size, seed);
        PixelBox room = meeting.room();
        boolean upright = side == Side.LEFT || side == Side.RIGHT;
        int high = upright
                ? Math.min(size.height() / 7, (room.height() - (count - 1) * look.gap) / count)
                : Math.min(size.height() / 7, (room.width() - (count - 1) * look.gap) / count * 9 / 16);
        int wide = high * 16 / 9;
        int along = upright ? count * high + (count - 1) * look.gap : count * wide + (count - 1) * look.gap;
        for (int n = 0; n < count; n++) {
            int step = n * ((upright ? high : wide) + look.gap);
            int x = upright
                    ? (side == Side.LEFT ? room.x() : room.right() - wide)
                    : room.x() + (room.width() - along) / 2 + step;
            int y = upright
                    ? room.y() + (room.height() - along) / 2 + step
                    : (side == Side.TOP ? room.y() : room.bottom() - high);
            meeting.tiles.add(new PixelBox(x, y, wide, high));
        }
        int take = (upright ? wide : high) + look.gap;
        meeting.stage = switch (side) {
            case LEFT -> PixelBox.between(room.x() + take, room.y(), room.right(), room.bottom());
            case RIGHT -> PixelBox.between(room.x(), room.y(), room.right() - take, room.bottom());
            case TOP -> PixelBox.between(room.x(), room.y() + take, room.right(), room.bottom());
            case BOTTOM -> PixelBox.between(room.x(), room.y(), room.right(), room.bottom() - take);
        };
        return meeting;
    }

    private int tileWidth(int columns, int count, PixelBox room) {
        int rows = (count + columns - 1) / columns;
        return Math.min(
                (room.width() - (columns - 1) * look.gap) / columns,
                (room.height() - (rows - 1) * look.gap) / rows * 16 / 9);
    }

    private PixelBox room() {
        return PixelBox.between(
                look.gap, look.topBar + look.gap, size.width() - look.gap, size.height() - look.bottomBar - look.gap);
    }

    List<PixelBox> tiles() {
        return List.copyOf(tiles);
    }

    PixelBox stage() {
        return stage;
    }

    DrawnGallery canvas() {
        return canvas;
    }

    private void bars() {
        if (look.topBar > 0) {
            Color bar = look.ground.getRed() > 128 ? new Color(235, 235, 240) : new Color(41, 41, 44);
            canvas.fill(new PixelBox(0, 0, size.width(), look.topBar), bar);
            canvas.write("Biology 9b", 20, look.topBar * 0.65, look.topBar * 0.4f, Color.GRAY);
        }
        int buttons = look.topBar > 0 ? look.topBar : look.bottomBar;
        int top = look.topBar > 0 ? 0 : size.height() - look.bottomBar;
        for (int n = 0; n < 7; n++) {
            canvas.pen().setColor(n == 6 ? new Color(220, 50, 50) : new Color(90, 90, 95));
            canvas.pen()
                    .fillOval(
                            size.width() / 2 + (n - 3) * buttons, top + buttons / 6, buttons * 2 / 3, buttons * 2 / 3);
        }
    }

    /** Somebody with a camera: a room, a head, shoulders. */
    DrawnMeeting camera(int n, String name) {
        return camera(n, name, 1);
    }

    /** A camera in a dark room: brightness from 0, as the background, to 1. */
    DrawnMeeting camera(int n, String name, double light) {
        PixelBox box = tiles.get(n);
        inside(box, pen -> {
            Color wall = mixed(new Color(110 + random.nextInt(110), 110 + random.nextInt(110), 120), light);
            Color floor = mixed(new Color(70 + random.nextInt(90), 60 + random.nextInt(90), 80), light);
            pen.setPaint(new GradientPaint(box.x(), box.y(), wall, box.right(), box.bottom(), floor));
            pen.fillRect(box.x(), box.y(), box.width(), box.height());
            for (int thing = 0; thing < 6; thing++) {
                pen.setColor(mixed(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)), light));
                int wide = box.width() / 12 + random.nextInt(box.width() / 6);
                pen.fillRect(
                        box.x() + random.nextInt(box.width()), box.y() + random.nextInt(box.height()), wide, wide / 2);
            }
            person(pen, box, light);
        });
        canvas.label(box, name, random.nextBoolean());
        return this;
    }

    private void person(Graphics2D pen, PixelBox box, double light) {
        int high = box.height();
        double x = box.centre().x() + (random.nextDouble() - 0.5) * box.width() / 6;
        pen.setColor(mixed(new Color(random.nextInt(200), random.nextInt(200), random.nextInt(200)), light));
        pen.fill(new Ellipse2D.Double(x - high * 0.42, box.y() + high * 0.72, high * 0.84, high * 0.7));
        pen.setColor(mixed(new Color(60, 40, 30), light));
        pen.fill(new Ellipse2D.Double(x - high * 0.21, box.y() + high * 0.18, high * 0.42, high * 0.5));
        pen.setColor(mixed(new Color(200 + random.nextInt(40), 160, 130), light));
        pen.fill(new Ellipse2D.Double(x - high * 0.17, box.y() + high * 0.25, high * 0.34, high * 0.48));
    }

    private Color mixed(Color colour, double light) {
        return new Color(
                (int) (look.ground.getRed() + (colour.getRed() - look.ground.getRed()) * light),
                (int) (look.ground.getGreen() + (colour.getGreen() - look.ground.getGreen()) * light),
                (int) (look.ground.getBlue() + (colour.getBlue() - look.ground.getBlue()) * light));
    }

    /** Somebody without a camera, as the look shows it. */
    DrawnMeeting cameraOff(int n, String name) {
        PixelBox box = tiles.get(n);
        if (look.avatars) {
            plain(box);
            circle(box, 0.5, new Color(80 + random.nextInt(120), 60 + random.nextInt(60), 160));
            float size = box.height() * 0.2f;
            canvas.write(
                    name.substring(0, 1),
                    box.centre().x() - size * 0.35,
                    box.centre().y() + size * 0.35,
                    size,
                    Color.WHITE);
            canvas.label(box, name, false);
        } else {
            inside(box, pen -> canvas.cameraOff(box, name));
        }
        return this;
    }

    /** Somebody without a camera but with a round photograph of a face. */
    DrawnMeeting photograph(int n, String name) {
        return photograph(n, name, 0.5);
    }

    /** The same with a photograph as wide as the given part of the tile's height. */
    DrawnMeeting photograph(int n, String name, double part) {
        PixelBox box = tiles.get(n);
        plain(box);
        Shape round = circle(box, part, new Color(120, 160, 190));
        canvas.pen().setClip(round);
        PixelBox middle = new PixelBox(
                (int) round.getBounds().getX(),
                (int) round.getBounds().getY(),
                round.getBounds().width,
                round.getBounds().height);
        person(canvas.pen(), middle, 1);
        canvas.pen().setClip(null);
        canvas.label(box, name, false);
        return this;
    }

    private void plain(PixelBox box) {
        inside(box, pen -> {
            pen.setColor(look.cameraOff);
            pen.fillRect(box.x(), box.y(), box.width(), box.height());
        });
    }

    private Shape circle(PixelBox box, double part, Color colour) {
        double wide = box.height() * part;
        Ellipse2D round =
                new Ellipse2D.Double(box.centre().x() - wide / 2, box.centre().y() - wide / 2, wide, wide);
        canvas.pen().setColor(colour);
        canvas.pen().fill(round);
        return round;
    }

    /** A black picture: a covered camera. */
    DrawnMeeting black(int n) {
        return fill(n, look.ground);
    }

    private DrawnMeeting fill(int n, Color colour) {
        canvas.fill(tiles.get(n), colour);
        return this;
    }

    /** The border around whoever speaks, within the tile or around it. */
    DrawnMeeting speaks(int n, boolean around) {
        PixelBox box = tiles.get(n);
        double half = look.border / 2.0 * (around ? -1 : 1);
        canvas.pen().setColor(look.speaker);
        canvas.pen().setStroke(new BasicStroke(look.border));
        canvas.pen()
                .draw(new RoundRectangle2D.Double(
                        box.x() + half,
                        box.y() + half,
                        box.width() - 2 * half,
                        box.height() - 2 * half,
                        2 * look.corner,
                        2 * look.corner));
        return this;
    }

    /** Paper with lines of text and a picture of three faces on it. */
    DrawnMeeting slide() {
        canvas.fill(stage, Color.WHITE);
        float size = stage.height() / 14f;
        for (int line = 0; line < 5; line++) {
            canvas.write(
                    "Photosynthesis turns light into sugar",
                    stage.x() + size,
                    stage.y() + size * (1.5 + 1.8 * line),
                    size * 0.8f,
                    Color.BLACK);
        }
        PixelBox photo = new PixelBox(
                stage.x() + stage.width() / 2,
                stage.y() + stage.height() * 3 / 5,
                stage.width() / 3,
                stage.height() / 3);
        canvas.video(photo);
        canvas.pen().setClip(photo.x(), photo.y(), photo.width(), photo.height());
        for (int face = 0; face < 3; face++) {
            person(
                    canvas.pen(),
                    new PixelBox(photo.x() + face * photo.width() / 3, photo.y(), photo.width() / 3, photo.height()),
                    1);
        }
        canvas.pen().setClip(null);
        return this;
    }

    /** A dark editor nearly of the background's colour, lines of code on it. */
    DrawnMeeting editor() {
        canvas.fill(stage, mixed(new Color(look.ground.getRed() > 128 ? 252 : 36, 36, 40), 0.4));
        for (int line = 0; line < 24; line++) {
            canvas.write(
                    "final List<Tile> tiles = finder.find(frame);",
                    stage.x() + 30 + line % 4 * 25,
                    stage.y() + (line + 1) * stage.height() / 25.0,
                    stage.height() / 40f,
                    new Color(150, 170 + line, 200));
        }
        return this;
    }

    /** One speaker at large. */
    DrawnMeeting speakerOnStage(String name) {
        tiles.add(stage);
        camera(tiles.size() - 1, name);
        tiles.remove(tiles.size() - 1);
        return this;
    }

    private interface Drawing {
        void with(Graphics2D pen);
    }

    private void inside(PixelBox box, Drawing drawing) {
        Graphics2D pen = canvas.pen();
        pen.setClip(new RoundRectangle2D.Double(
                box.x(), box.y(), box.width(), box.height(), 2 * look.corner, 2 * look.corner));
        drawing.with(pen);
        pen.setClip(null);
    }
}
