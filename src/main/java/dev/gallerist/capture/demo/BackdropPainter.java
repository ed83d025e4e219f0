package dev.gallerist.capture.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Paints the blurred room behind a student: a wall with a window, a shelf, a picture or a plant. */
final class BackdropPainter {

    /** The room is painted so small and then enlarged, which blurs it like a lens far out of focus. */
    private static final int SMALL_WIDTH = 96;

    private static final int SMALL_HEIGHT = 54;
    private static final int[] WALLS = {0xB9B2A6, 0x8FA0A8, 0xC4B8A4, 0x97A08C, 0xA9A3B0, 0x7F8B95, 0xBFA893, 0xCFCBC3};
    private static final int[] BOOKS = {0x7A3B32, 0x2F4A5E, 0xB59A5B, 0x4E5D43, 0x8A8178, 0x51384F, 0xC0B9AA};

    private final Look look;

    BackdropPainter(Look look) {
        this.look = look;
    }

    void paint(BufferedImage tile) {
        SplittableRandom chance = new SplittableRandom(look.grain() ^ 0x5EED);
        BufferedImage small = new BufferedImage(SMALL_WIDTH, SMALL_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Pens.smooth(small);
        wall(pen, WALLS[chance.nextInt(WALLS.length)]);
        boolean left = chance.nextBoolean();
        switch (chance.nextInt(3)) {
            case 0 -> shelf(pen, chance, left ? 0 : 62);
            case 1 -> window(pen, left ? 4 : 66);
            default -> picture(pen, chance, left ? 8 : 68);
        }
        if (chance.nextInt(2) == 0) {
            plant(pen, chance, left ? 84 : 10);
        }
        pen.dispose();
        Graphics2D onto = tile.createGraphics();
        onto.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        BufferedImage soft = blurred(small);
        onto.drawImage(
                soft,
                -tile.getWidth() / 16,
                -tile.getHeight() / 16,
                tile.getWidth() * 9 / 8,
                tile.getHeight() * 9 / 8,
                null);
        onto.dispose();
    }

    private void wall(Graphics2D pen, int colour) {
        boolean fromLeft = (look.grain() & 1) == 0;
        Color light = Pens.colour(Pens.lit(colour, 1.05), 1);
        Color dark = Pens.colour(Pens.lit(colour, 0.55), 1);
        pen.setPaint(new LinearGradientPaint(
                0f,
                0f,
                SMALL_WIDTH,
                20f,
                new float[] {0, 1},
                fromLeft ? new Color[] {light, dark} : new Color[] {dark, light}));
        pen.fillRect(0, 0, SMALL_WIDTH, SMALL_HEIGHT);
    }

    private static void shelf(Graphics2D pen, SplittableRandom chance, int x) {
        pen.setColor(Pens.colour(0x5A4230, 1));
        pen.fillRect(x, 0, 36, SMALL_HEIGHT);
        for (int row = 0; row < 4; row++) {
            pen.setColor(Pens.colour(0x2E221A, 1));
            pen.fillRect(x + 2, 2 + row * 15, 32, 12);
            for (int book = x + 2; book < x + 31; ) {
                int thick = 2 + chance.nextInt(3);
                int tall = 7 + chance.nextInt(5);
                pen.setColor(Pens.colour(BOOKS[chance.nextInt(BOOKS.length)], 1));
                pen.fillRect(book, 14 + row * 15 - tall, thick, tall);
                book += thick;
            }
        }
    }

    private static void window(Graphics2D pen, int x) {
        pen.setColor(Pens.colour(0xE8E6E0, 1));
        pen.fill(new Rectangle2D.Double(x, 2, 26, 34));
        pen.setPaint(new LinearGradientPaint(
                0f, 4f, 0f, 34f, new float[] {0, 1}, new Color[] {new Color(0xCFE2F0), new Color(0xB5C6A8)}));
        pen.fill(new Rectangle2D.Double(x + 2, 4, 10, 30));
        pen.fill(new Rectangle2D.Double(x + 14, 4, 10, 30));
    }

    private static void picture(Graphics2D pen, SplittableRandom chance, int x) {
        pen.setColor(Pens.colour(0x3B3029, 1));
        pen.fillRect(x, 7, 20, 24);
        pen.setColor(Pens.colour(0xE4DED2, 1));
        pen.fillRect(x + 1, 8, 18, 22);
        pen.setColor(Pens.colour(BOOKS[chance.nextInt(BOOKS.length)], 1));
        pen.fillRect(x + 4, 12, 12, 14);
    }

    private static void plant(Graphics2D pen, SplittableRandom chance, int x) {
        for (int leaf = 0; leaf < 14; leaf++) {
            pen.setColor(Pens.colour(Pens.lit(0x4C6B3F, 0.6 + 0.6 * chance.nextDouble()), 0.9));
            double dx = 12 * (chance.nextDouble() - 0.5);
            double y = 18 + 22 * chance.nextDouble();
            pen.fill(new Ellipse2D.Double(x + dx - 3, y - 5, 6, 10));
        }
        pen.setColor(Pens.colour(0x9A6A4C, 1));
        pen.fillRect(x - 5, 40, 10, 14);
    }

    private static BufferedImage blurred(BufferedImage sharp) {
        float[] weights = new float[25];
        Arrays.fill(weights, 1 / 25f);
        ConvolveOp blur = new ConvolveOp(new Kernel(5, 5, weights), ConvolveOp.EDGE_NO_OP, null);
        return blur.filter(sharp, null);
    }
}
