package dev.gallerist.affect;

import dev.gallerist.capture.demo.ClassScript;
import dev.gallerist.capture.demo.DemonstrationClass;
import dev.gallerist.capture.demo.DrawnTile;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.frame.Pixels;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Landmarks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A face of the drawn class with its box and landmarks as a detector would give them, to be spoilt.
 *
 * @param frame the picture
 * @param face where the face is in it
 */
record DrawnFace(Frame frame, FaceDetection face) {

    /** All faces of the drawn class at one moment. */
    static List<DrawnFace> all(double seconds) {
        ClassScript script = ClassScript.demonstration(1);
        Duration moment = Duration.ofMillis(Math.round(seconds * 1000));
        List<DrawnFace> faces = new ArrayList<>();
        try (DemonstrationClass drawn = new DemonstrationClass(script)) {
            Frame frame = new Frame(0, moment, drawn.draw(moment));
            for (DrawnTile tile : script.at(moment)) {
                if (tile.cameraOn()) {
                    faces.add(new DrawnFace(frame, face(tile.box(), 0)));
                }
            }
        }
        return faces;
    }

    /** As painted: half a face is 0.315 of the tile's height, see FaceMeasures; a turned head by its yaw in degrees. */
    private static FaceDetection face(PixelBox tile, double yaw) {
        double unit = 0.315 * tile.height();
        double x = tile.x() + tile.width() * 0.5;
        double y = tile.y() + tile.height() * 0.475;
        double cos = Math.cos(Math.toRadians(yaw));
        double sin = Math.sin(Math.toRadians(yaw));
        return new FaceDetection(
                PixelBox.between(
                        (int) (x - 0.75 * unit), (int) (y - 0.95 * unit), (int) (x + 0.75 * unit), (int) (y + unit)),
                Optional.of(new Landmarks(
                        point(x - 0.30 * unit * cos, y - 0.10 * unit),
                        point(x + 0.30 * unit * cos, y - 0.10 * unit),
                        point(x + 0.33 * unit * sin, y + 0.27 * unit),
                        point(x - 0.235 * unit * cos, y + 0.57 * unit),
                        point(x + 0.235 * unit * cos, y + 0.57 * unit))),
                1);
    }

    private static PixelPoint point(double x, double y) {
        return new PixelPoint((float) x, (float) y);
    }

    /** The same picture, the head turned by so many degrees as far as its landmarks tell. */
    DrawnFace turned(double yaw) {
        double cos = Math.cos(Math.toRadians(yaw));
        double sin = Math.sin(Math.toRadians(yaw));
        Landmarks at = face.landmarks().orElseThrow();
        double middle = (at.leftEye().x() + at.rightEye().x()) / 2;
        double nose = 0.33 / 0.60 * (at.rightEye().x() - at.leftEye().x());
        return with(new Landmarks(
                point(middle + (at.leftEye().x() - middle) * cos, at.leftEye().y()),
                point(middle + (at.rightEye().x() - middle) * cos, at.rightEye().y()),
                point(middle + nose * sin, at.nose().y()),
                point(
                        middle + (at.leftMouth().x() - middle) * cos,
                        at.leftMouth().y()),
                point(
                        middle + (at.rightMouth().x() - middle) * cos,
                        at.rightMouth().y())));
    }

    DrawnFace with(Landmarks landmarks) {
        return new DrawnFace(frame, new FaceDetection(face.box(), Optional.of(landmarks), 1));
    }

    /** Shrunk by area, so that the box's shorter side has so many pixels. */
    DrawnFace shrunkTo(int side) {
        PixelBox box = face.box();
        double share = (double) side / Math.min(box.width(), box.height());
        PixelSize from = frame.size();
        PixelSize to = new PixelSize((int) (from.width() * share), (int) (from.height() * share));
        byte[] small = new byte[to.width() * to.height() * 3];
        for (int y = 0; y < to.height(); y++) {
            for (int x = 0; x < to.width(); x++) {
                mean(x / share, y / share, (x + 1) / share, (y + 1) / share, small, (y * to.width() + x) * 3);
            }
        }
        PixelBox where = PixelBox.between(
                (int) Math.round(box.x() * share),
                (int) Math.round(box.y() * share),
                (int) Math.round(box.x() * share) + (int) Math.round(box.width() * share),
                (int) Math.round(box.y() * share) + (int) Math.round(box.height() * share));
        List<PixelPoint> points = face.landmarks().orElseThrow().points().stream()
                .map(p -> point(p.x() * share, p.y() * share))
                .toList();
        Landmarks landmarks = new Landmarks(points.get(0), points.get(1), points.get(2), points.get(3), points.get(4));
        return new DrawnFace(
                new Frame(0, Duration.ZERO, new Pixels(to, small)),
                new FaceDetection(where, Optional.of(landmarks), 1));
    }

    private void mean(double left, double top, double right, double bottom, byte[] into, int at) {
        byte[] levels = frame.pixels().bgr();
        for (int channel = 0; channel < 3; channel++) {
            int sum = 0;
            int count = 0;
            for (int y = (int) top; y < Math.min(bottom, frame.size().height()); y++) {
                for (int x = (int) left; x < Math.min(right, frame.size().width()); x++) {
                    sum += levels[(y * frame.size().width() + x) * 3 + channel] & 255;
                    count++;
                }
            }
            into[at + channel] = (byte) (sum / Math.max(1, count));
        }
    }

    /** Every level becomes {@code level * gain + offset}. */
    DrawnFace relit(double gain, double offset) {
        byte[] levels = frame.pixels().bgr().clone();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.max(0, Math.min(255, Math.round((levels[i] & 255) * gain + offset)));
        }
        return new DrawnFace(new Frame(0, Duration.ZERO, new Pixels(frame.size(), levels)), face);
    }

    /** Three means over so many pixels to every side, in both directions: nearly a Gaussian. */
    DrawnFace blurred(int radius) {
        byte[] levels = frame.pixels().bgr().clone();
        int width = frame.size().width();
        int height = frame.size().height();
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++) {
                smooth(levels, y * width * 3, 3, width, radius);
            }
            for (int x = 0; x < width; x++) {
                smooth(levels, x * 3, width * 3, height, radius);
            }
        }
        return new DrawnFace(new Frame(0, Duration.ZERO, new Pixels(frame.size(), levels)), face);
    }

    private static void smooth(byte[] levels, int start, int step, int count, int radius) {
        for (int channel = 0; channel < 3; channel++) {
            int[] line = new int[count];
            for (int i = 0; i < count; i++) {
                line[i] = levels[start + channel + i * step] & 255;
            }
            for (int i = 0; i < count; i++) {
                int sum = 0;
                for (int k = -radius; k <= radius; k++) {
                    sum += line[Math.max(0, Math.min(count - 1, i + k))];
                }
                levels[start + channel + i * step] = (byte) (sum / (2 * radius + 1));
            }
        }
    }
}
