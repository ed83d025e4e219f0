package dev.gallerist.inference;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.nio.FloatBuffer;

/**
 * Turns a part of a picture into the floats a net wants to see: channels, memory layout and normalisation.
 *
 * <p>Immutable; safe on any thread.
 */
public final class PictureInput {

    private static final int MOST_SAMPLES = 4;

    private final NetInput.Channels channels;
    private final NetInput.Layout layout;
    private final float[] mean;
    private final float[] scale;

    /** @param wanted the net's input as its manifest states it */
    public PictureInput(NetInput wanted) {
        this.channels = wanted.channels();
        this.layout = wanted.layout();
        this.mean = new float[channels.count()];
        this.scale = new float[channels.count()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = wanted.mean().get(i);
            scale[i] = 1 / wanted.std().get(i);
        }
    }

    /** Channels a pixel: 1 or 3. */
    public int depth() {
        return mean.length;
    }

    /** The shape of a batch: {@code n} pictures of the given size. */
    public long[] shape(int n, PixelSize size) {
        return layout == NetInput.Layout.NCHW
                ? new long[] {n, depth(), size.height(), size.width()}
                : new long[] {n, size.height(), size.width(), depth()};
    }

    /**
     * Draws a picture's part onto a canvas of the given size, bilinearly; where the picture is shrunk, several samples a
     * pixel are averaged, as training pictures were shrunk by area. Outside the picture its edge is repeated.
     *
     * @param fromCanvas maps canvas coordinates to the picture's
     * @param into receives {@code depth * width * height} floats from {@code offset} on; its position is not touched
     */
    public void write(Pixels picture, Affine fromCanvas, PixelSize canvas, FloatBuffer into, int offset) {
        int samples = (int) Math.max(1, Math.min(MOST_SAMPLES, Math.round(fromCanvas.scale())));
        float[] bgr = new float[3];
        int plane = canvas.width() * canvas.height();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                sample(picture, fromCanvas, x, y, samples, bgr);
                put(bgr, into, offset, y * canvas.width() + x, plane);
            }
        }
    }

    private void put(float[] bgr, FloatBuffer into, int offset, int pixel, int plane) {
        if (channels == NetInput.Channels.GREY) {
            float grey = 0.114f * bgr[0] + 0.587f * bgr[1] + 0.299f * bgr[2];
            into.put(offset + pixel, (grey - mean[0]) * scale[0]);
            return;
        }
        for (int c = 0; c < 3; c++) {
            float level = bgr[channels == NetInput.Channels.BGR ? c : 2 - c];
            int at = layout == NetInput.Layout.NCHW ? c * plane + pixel : pixel * 3 + c;
            into.put(offset + at, (level - mean[c]) * scale[c]);
        }
    }

    private static void sample(Pixels picture, Affine map, int x, int y, int samples, float[] bgr) {
        if (samples == 1) {
            double u = x + 0.5;
            double v = y + 0.5;
            between(picture, map.a() * u + map.b() * v + map.c(), map.d() * u + map.e() * v + map.f(), bgr);
        } else {
            average(picture, map, x, y, samples, bgr);
        }
    }

    /** The mean of the picture's pixels under a grid of points: enough points make interpolation between them needless. */
    private static void average(Pixels picture, Affine map, int x, int y, int samples, float[] bgr) {
        int right = picture.size().width() - 1;
        int bottom = picture.size().height() - 1;
        byte[] levels = picture.bgr();
        int blue = 0;
        int green = 0;
        int red = 0;
        for (int j = 0; j < samples; j++) {
            double v = y + (j + 0.5) / samples;
            for (int i = 0; i < samples; i++) {
                double u = x + (i + 0.5) / samples;
                int px = (int) Math.max(0, Math.min(right, map.a() * u + map.b() * v + map.c()));
                int py = (int) Math.max(0, Math.min(bottom, map.d() * u + map.e() * v + map.f()));
                int at = (py * (right + 1) + px) * 3;
                blue += levels[at] & 255;
                green += levels[at + 1] & 255;
                red += levels[at + 2] & 255;
            }
        }
        float share = 1f / (samples * samples);
        bgr[0] = blue * share;
        bgr[1] = green * share;
        bgr[2] = red * share;
    }

    /** Bilinear interpolation between the four pixels around a point. */
    private static void between(Pixels picture, double x, double y, float[] bgr) {
        int width = picture.size().width();
        int height = picture.size().height();
        float px = (float) Math.max(0, Math.min(width - 1, x - 0.5));
        float py = (float) Math.max(0, Math.min(height - 1, y - 0.5));
        int left = Math.max(0, Math.min((int) px, width - 2));
        int top = Math.max(0, Math.min((int) py, height - 2));
        int next = width > 1 ? 3 : 0;
        int below = height > 1 ? width * 3 : 0;
        float fx = px - left;
        float fy = py - top;
        byte[] levels = picture.bgr();
        int at = (top * width + left) * 3;
        for (int c = 0; c < 3; c++, at++) {
            float upper = (levels[at] & 255) * (1 - fx) + (levels[at + next] & 255) * fx;
            float lower = (levels[at + below] & 255) * (1 - fx) + (levels[at + below + next] & 255) * fx;
            bgr[c] = upper * (1 - fy) + lower * fy;
        }
    }
}
