package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.Pixels;

/** A coarse grid of a tile's pixels: enough to tell one flat ground from a video. */
final class TileSamples {

    private static final int COLUMNS = 24;
    private static final int ROWS = 12;
    private static final int COUNT = COLUMNS * ROWS;

    private static final int FLAT = 10;
    private static final double FLAT_SHARE = 0.8;

    private final byte[] samples;

    private TileSamples(byte[] samples) {
        this.samples = samples;
    }

    /** The tile must lie inside the picture. */
    static TileSamples of(Pixels pixels, PixelBox box) {
        byte[] bgr = pixels.bgr();
        byte[] samples = new byte[COUNT * 3];
        for (int row = 0, to = 0; row < ROWS; row++) {
            int y = box.y() + (2 * row + 1) * box.height() / (2 * ROWS);
            for (int column = 0; column < COLUMNS; column++, to += 3) {
                int x = box.x() + (2 * column + 1) * box.width() / (2 * COLUMNS);
                System.arraycopy(bgr, (y * pixels.size().width() + x) * 3, samples, to, 3);
            }
        }
        return new TileSamples(samples);
    }

    /** What a tile of the picture shows: a plain ground or a round picture on it stands for a camera that is off. */
    static TileLook look(Pixels pixels, Tile tile) {
        boolean off = of(pixels, tile.box()).flat() || AvatarCircle.on(pixels, tile.box());
        return off ? TileLook.CAMERA_OFF : TileLook.CAMERA_ON;
    }

    /** Whether most of it shows one colour. */
    private boolean flat() {
        int blue = middle(0);
        int green = middle(1);
        int red = middle(2);
        int flat = 0;
        for (int at = 0; at < samples.length; at += 3) {
            boolean like = Math.abs((samples[at] & 255) - blue) <= FLAT
                    && Math.abs((samples[at + 1] & 255) - green) <= FLAT
                    && Math.abs((samples[at + 2] & 255) - red) <= FLAT;
            flat += like ? 1 : 0;
        }
        return flat >= FLAT_SHARE * COUNT;
    }

    /** Brightness of the ground, where there is one, 0 to 255. */
    int middleLuma() {
        return (middle(0) * 29 + middle(1) * 150 + middle(2) * 77) >> 8;
    }

    private int middle(int channel) {
        int[] count = new int[256];
        for (int at = channel; at < samples.length; at += 3) {
            count[samples[at] & 255]++;
        }
        int level = 0;
        for (int sum = count[0]; sum <= COUNT / 2; sum += count[level]) {
            level++;
        }
        return level;
    }
}
