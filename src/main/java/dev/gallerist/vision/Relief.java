package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;

/**
 * How far each pixel of a part of a picture stands out as writing, 0 to 255.
 *
 * <p>Over a video, writing is what is lighter (or darker) than its surroundings and too thin to hold a square: the top-hat
 * transform of mathematical morphology. So neither how bright the video is nor where a label's own box ends makes ink. Colour
 * takes away, so that a red microphone and its edges, where compression mixes colours, are no ink.
 */
final class Relief {

    /** Less than this is noise of cameras and compressors. */
    static final int LEAST_INK = 40;

    /** Quarters of a pixel's colourfulness that count against it: enough for a yellow hand on a dark label. */
    private static final int COLOUR_OF_FOUR = 3;

    private final PixelBox box;
    private final int[] luma;
    private final int[] height;

    private Relief(PixelBox box, int[] luma, int[] height) {
        this.box = box;
        this.luma = luma;
        this.height = height;
    }

    /** Thin light (or dark) structures, whatever they lie on; a square of the given side is no longer thin. */
    static Relief overVideo(Pixels pixels, PixelBox box, boolean light, int side) {
        int[] luma = new int[box.width() * box.height()];
        int[] bright = new int[luma.length];
        int[] colour = new int[luma.length];
        byte[] bgr = pixels.bgr();
        for (int y = 0, to = 0; y < box.height(); y++) {
            int at = ((box.y() + y) * pixels.size().width() + box.x()) * 3;
            for (int x = 0; x < box.width(); x++, to++, at += 3) {
                int blue = bgr[at] & 255;
                int green = bgr[at + 1] & 255;
                int red = bgr[at + 2] & 255;
                luma[to] = (blue * 29 + green * 150 + red * 77) >> 8;
                bright[to] = light ? luma[to] : 255 - luma[to];
                colour[to] = Math.max(blue, Math.max(green, red)) - Math.min(blue, Math.min(green, red));
            }
        }
        int[] ground = Opening.of(bright, box.width(), box.height(), side);
        for (int i = 0; i < bright.length; i++) {
            bright[i] = Math.max(0, bright[i] - ground[i] - colour[i] * COLOUR_OF_FOUR / 4);
        }
        return new Relief(box, luma, bright);
    }

    /** What stands out from one flat ground, thick or thin. */
    static Relief overFlat(Pixels pixels, PixelBox box, int ground, boolean light) {
        int[] luma = new int[box.width() * box.height()];
        int[] height = new int[luma.length];
        byte[] grey = pixels.luma(box);
        for (int i = 0; i < luma.length; i++) {
            luma[i] = grey[i] & 255;
            height[i] = Math.max(0, light ? luma[i] - ground : ground - luma[i]);
        }
        return new Relief(box, luma, height);
    }

    PixelBox box() {
        return box;
    }

    int width() {
        return box.width();
    }

    int height() {
        return box.height();
    }

    int luma(int x, int y) {
        return luma[y * box.width() + x];
    }

    /** How far the pixel stands out. */
    int at(int x, int y) {
        return height[y * box.width() + x];
    }

    /** The pixels that stand out at least so far. */
    boolean[] ink(int least) {
        boolean[] ink = new boolean[height.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = height[i] >= least;
        }
        return ink;
    }
}
