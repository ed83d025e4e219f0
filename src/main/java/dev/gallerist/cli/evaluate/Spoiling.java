package dev.gallerist.cli.evaluate;

import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Landmarks;
import java.util.List;

/**
 * A way to make a photograph worse, with what it does to the face that was found in it. Immutable.
 *
 * @param words what is done, for people
 */
record Spoiling(String words, How how) {

    /** Does it. */
    @FunctionalInterface
    interface How {
        Spoilt to(Pixels photograph, FaceDetection face);
    }

    /** A photograph made worse and where the face is in it now. */
    record Spoilt(Pixels picture, FaceDetection face) {}

    /** From nothing at all to what nobody should read. */
    static final List<Spoiling> ALL = List.of(
            new Spoiling("as it is", Spoilt::new),
            shrunkTo(48),
            shrunkTo(32),
            shrunkTo(24),
            shrunkTo(20),
            blurredBy(2),
            blurredBy(4),
            blurredBy(6),
            darkenedTo(30),
            darkenedTo(15));

    private static Spoiling shrunkTo(int side) {
        return new Spoiling("face shrunk to " + side + " pixels", (photograph, face) -> shrunk(photograph, face, side));
    }

    private static Spoiling blurredBy(int percent) {
        return new Spoiling("blurred by " + percent + " % of the face", (photograph, face) -> {
            double sigma = percent / 100.0 * shorter(face.box());
            return new Spoilt(blurred(photograph, sigma), face);
        });
    }

    private static Spoiling darkenedTo(int percent) {
        return new Spoiling("darkened to " + percent + " %", (photograph, face) -> {
            byte[] levels = photograph.bgr().clone();
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) Math.round((levels[i] & 255) * percent / 100.0);
            }
            return new Spoilt(new Pixels(photograph.size(), levels), face);
        });
    }

    private static int shorter(PixelBox box) {
        return Math.min(box.width(), box.height());
    }

    /** Averages over the area of each pixel; a face that is smaller already stays as it is. */
    private static Spoilt shrunk(Pixels from, FaceDetection face, int side) {
        double share = Math.min(1, (double) side / Math.max(1, shorter(face.box())));
        PixelSize size = new PixelSize((int) Math.max(1, Math.round(from.size().width() * share)), (int)
                Math.max(1, Math.round(from.size().height() * share)));
        byte[] small = new byte[size.width() * size.height() * 3];
        for (int y = 0, to = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++, to += 3) {
                PixelBox area = PixelBox.between(
                        x * from.size().width() / size.width(),
                        y * from.size().height() / size.height(),
                        (x + 1) * from.size().width() / size.width(),
                        (y + 1) * from.size().height() / size.height());
                mean(from, area, small, to);
            }
        }
        return new Spoilt(new Pixels(size, small), scaled(face, share));
    }

    private static void mean(Pixels from, PixelBox area, byte[] into, int to) {
        for (int channel = 0; channel < 3; channel++) {
            long sum = 0;
            for (int y = area.y(); y < area.bottom(); y++) {
                for (int x = area.x(); x < area.right(); x++) {
                    sum += from.bgr()[(y * from.size().width() + x) * 3 + channel] & 255;
                }
            }
            into[to + channel] = (byte) Math.round((double) sum / area.area());
        }
    }

    private static FaceDetection scaled(FaceDetection face, double share) {
        PixelBox box = face.box();
        PixelBox scaled = new PixelBox(
                (int) Math.round(box.x() * share),
                (int) Math.round(box.y() * share),
                (int) Math.round(box.width() * share),
                (int) Math.round(box.height() * share));
        return new FaceDetection(
                scaled,
                face.landmarks()
                        .map(at -> new Landmarks(
                                scaled(at.leftEye(), share),
                                scaled(at.rightEye(), share),
                                scaled(at.nose(), share),
                                scaled(at.leftMouth(), share),
                                scaled(at.rightMouth(), share))),
                face.score());
    }

    private static PixelPoint scaled(PixelPoint point, double share) {
        return new PixelPoint((float) (point.x() * share), (float) (point.y() * share));
    }

    /** Three running means over as many pixels as come nearest to a Gaussian of this standard deviation. */
    private static Pixels blurred(Pixels from, double sigma) {
        int radius = (int) Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2);
        int width = from.size().width();
        int height = from.size().height();
        byte[] levels = from.bgr().clone();
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++) {
                smooth(levels, y * width * 3, 3, width, radius);
            }
            for (int x = 0; x < width; x++) {
                smooth(levels, x * 3, width * 3, height, radius);
            }
        }
        return new Pixels(from.size(), levels);
    }

    /** Along one row or column; its ends are repeated beyond the edges. */
    private static void smooth(byte[] levels, int start, int step, int count, int radius) {
        int[] line = new int[count];
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < count; i++) {
                line[i] = levels[start + channel + i * step] & 255;
            }
            int sum = 0;
            for (int i = -radius; i <= radius; i++) {
                sum += line[Math.max(0, Math.min(count - 1, i))];
            }
            for (int i = 0; i < count; i++) {
                levels[start + channel + i * step] = (byte) Math.round((double) sum / (2 * radius + 1));
                sum += line[Math.min(count - 1, i + radius + 1)] - line[Math.max(0, i - radius)];
            }
        }
    }
}
