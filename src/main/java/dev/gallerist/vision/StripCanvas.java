package dev.gallerist.vision;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Lays a label's strip onto the canvas of the label net as its training did (models/label/drawn.py): ink about 1, ground about
 * 0, {@value #HEIGHT} pixels high; shrunk by area, enlarged bilinearly. Stateless.
 */
final class StripCanvas {

    static final int HEIGHT = 24;
    static final int NARROWEST = 16;
    static final int WIDEST = 512;

    private static final double INK_SHARE = 0.97;

    /** Less contrast than this is noise and is not stretched to writing. */
    private static final float LEAST_CONTRAST = 4;

    private static final float DARKEST = -1;
    private static final float BRIGHTEST = 1.5f;

    private StripCanvas() {}

    /** How wide the strip lies on the canvas, pixels. */
    static int width(LabelCrop.Strip strip) {
        long wide =
                Math.round((double) strip.size().width() * HEIGHT / strip.size().height());
        return (int) Math.max(NARROWEST, Math.min(WIDEST, wide));
    }

    /**
     * Draws the strip.
     *
     * @param light whether the writing is lighter than its ground
     * @param into receives {@code HEIGHT * width} floats from its start, row by row; its position is not touched
     */
    static void draw(LabelCrop.Strip strip, boolean light, FloatBuffer into) {
        int width = width(strip);
        int tall = strip.size().height();
        int wide = strip.size().width();
        float[] levels = levels(strip, light);
        Taps rows = Taps.between(tall, HEIGHT, HEIGHT < tall);
        Taps columns = Taps.between(wide, width, HEIGHT < tall);
        float[] squeezed = new float[HEIGHT * wide];
        for (int y = 0; y < HEIGHT; y++) {
            for (int i = 0; i < rows.weights[y].length; i++) {
                int from = (rows.first[y] + i) * wide;
                float weight = rows.weights[y][i];
                for (int x = 0; x < wide; x++) {
                    squeezed[y * wide + x] += weight * (strip.luma()[from + x] & 255);
                }
            }
        }
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = 0; i < columns.weights[x].length; i++) {
                    sum += columns.weights[x][i] * squeezed[y * wide + columns.first[x] + i];
                }
                float value = (sum - levels[0]) / levels[1];
                into.put(y * width + x, Math.max(DARKEST, Math.min(BRIGHTEST, value)));
            }
        }
    }

    /** Brightness of the ground, and how far the ink lies above it (below: negative). */
    private static float[] levels(LabelCrop.Strip strip, boolean light) {
        int left = Math.max(0, strip.text().x());
        int right = Math.min(strip.size().width(), strip.text().right());
        int[] lumas = new int[Math.max(1, (right - left) * strip.size().height())];
        int count = 0;
        for (int y = 0; y < strip.size().height(); y++) {
            for (int x = left; x < right; x++) {
                lumas[count++] = strip.luma()[y * strip.size().width() + x] & 255;
            }
        }
        Arrays.sort(lumas);
        float ground = lumas[lumas.length / 2];
        int rank = (int) Math.round((lumas.length - 1) * (light ? INK_SHARE : 1 - INK_SHARE));
        float span = lumas[rank] - ground;
        return new float[] {ground, light ? Math.max(LEAST_CONTRAST, span) : Math.min(-LEAST_CONTRAST, span)};
    }

    /** Which pixels of a line make up each pixel of a longer or shorter one, and with what weights. */
    private record Taps(int[] first, float[][] weights) {

        static Taps between(int from, int to, boolean byArea) {
            Taps taps = new Taps(new int[to], new float[to][]);
            double scale = (double) from / to;
            for (int i = 0; i < to; i++) {
                if (byArea) {
                    taps.area(i, i * scale, Math.min(from, (i + 1) * scale));
                } else {
                    taps.line(i, (i + 0.5) * scale - 0.5, from);
                }
            }
            return taps;
        }

        private void area(int i, double begin, double end) {
            first[i] = (int) begin;
            int last = Math.max(first[i] + 1, (int) Math.ceil(end - 1e-9));
            weights[i] = new float[last - first[i]];
            for (int k = 0; k < weights[i].length; k++) {
                double pixel = first[i] + k;
                weights[i][k] = (float) ((Math.min(end, pixel + 1) - Math.max(begin, pixel)) / (end - begin));
            }
        }

        private void line(int i, double at, int from) {
            int left = (int) Math.floor(Math.max(0, Math.min(from - 1, at)));
            float right = (float) Math.max(0, Math.min(1, at - left));
            first[i] = left;
            weights[i] = left + 1 < from ? new float[] {1 - right, right} : new float[] {1};
        }
    }
}
