package dev.gallerist.inference;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import java.nio.FloatBuffer;

/**
 * How a net wants to see a picture: channels, memory layout and normalisation. Turns a part of a picture into floats.
 *
 * <p>Immutable; safe on any thread.
 */
public final class PictureInput {

    /** Which channels a net takes, in order. */
    public enum Channels {
        RGB,
        BGR,
        GREY
    }

    /** Whether a channel's plane or a pixel's channels lie together. */
    public enum Layout {
        NCHW,
        NHWC
    }

    private static final int MOST_SAMPLES = 4;

    private final Channels channels;
    private final Layout layout;
    private final float[] mean;
    private final float[] scale;

    /**
     * @param mean level (0 to 255) that becomes 0, per channel
     * @param std levels that become 1, per channel
     */
    public PictureInput(Channels channels, Layout layout, float[] mean, float[] std) {
        int count = channels == Channels.GREY ? 1 : 3;
        if (mean.length != count || std.length != count) {
            throw new IllegalArgumentException(channels + " needs " + count + " means and deviations");
        }
        this.channels = channels;
        this.layout = layout;
        this.mean = mean.clone();
        this.scale = new float[count];
        for (int i = 0; i < count; i++) {
            scale[i] = 1 / std[i];
        }
    }

    /** Channels a pixel: 1 or 3. */
    public int depth() {
        return mean.length;
    }

    /** The shape of a batch: {@code n} pictures of the given size. */
    public long[] shape(int n, PixelSize size) {
        return layout == Layout.NCHW
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
        if (channels == Channels.GREY) {
            float grey = 0.114f * bgr[0] + 0.587f * bgr[1] + 0.299f * bgr[2];
            into.put(offset + pixel, (grey - mean[0]) * scale[0]);
            return;
        }
        for (int c = 0; c < 3; c++) {
            float level = bgr[channels == Channels.BGR ? c : 2 - c];
            int at = layout == Layout.NCHW ? c * plane + pixel : pixel * 3 + c;
            into.put(offset + at, (level - mean[c]) * scale[c]);
        }
    }

    private static void sample(Pixels picture, Affine map, int x, int y, int samples, float[] bgr) {
        bgr[0] = bgr[1] = bgr[2] = 0;
        for (int j = 0; j < samples; j++) {
            for (int i = 0; i < samples; i++) {
                double u = x + (i + 0.5) / samples;
                double v = y + (j + 0.5) / samples;
                add(picture, map.a() * u + map.b() * v + map.c(), map.d() * u + map.e() * v + map.f(), bgr);
            }
        }
        float share = 1f / (samples * samples);
        bgr[0] *= share;
        bgr[1] *= share;
        bgr[2] *= share;
    }

    private static void add(Pixels picture, double x, double y, float[] bgr) {
        int width = picture.size().width();
        int height = picture.size().height();
        float px = (float) Math.max(0, Math.min(width - 1.001, x - 0.5));
        float py = (float) Math.max(0, Math.min(height - 1.001, y - 0.5));
        int left = (int) px;
        int top = (int) py;
        int right = width > 1 ? 3 : 0;
        int below = height > 1 ? width * 3 : 0;
        float fx = px - left;
        float fy = py - top;
        byte[] levels = picture.bgr();
        int at = (top * width + left) * 3;
        for (int c = 0; c < 3; c++, at++) {
            float upper = (levels[at] & 255) * (1 - fx) + (levels[at + right] & 255) * fx;
            float lower = (levels[at + below] & 255) * (1 - fx) + (levels[at + below + right] & 255) * fx;
            bgr[c] += upper * (1 - fy) + lower * fy;
        }
    }
}
