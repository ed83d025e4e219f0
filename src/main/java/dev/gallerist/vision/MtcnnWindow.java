package dev.gallerist.vision;

import dev.gallerist.frame.PixelBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A window of {@link MtcnnDetector} while it is being refined; edges in pixels of the picture.
 *
 * @param moves how far a net wants the left, top, right and bottom edge moved, in parts of width and height
 */
record MtcnnWindow(
        double left, double top, double right, double bottom, float score, float[] moves, Optional<Landmarks> points) {

    private static final float[] STAY = new float[4];

    /** A square nobody has judged yet. */
    static MtcnnWindow of(double left, double top, double side) {
        return new MtcnnWindow(left, top, left + side, top + side, 0, STAY, Optional.empty());
    }

    /** What a net says of this window: its score and, from {@code at} on, four moves. */
    MtcnnWindow judged(float newScore, float[] values, int at) {
        return new MtcnnWindow(left, top, right, bottom, newScore, Arrays.copyOfRange(values, at, at + 4), points);
    }

    /** With the five points of the face in it. */
    MtcnnWindow with(Landmarks five) {
        return new MtcnnWindow(left, top, right, bottom, score, moves, Optional.of(five));
    }

    /** The windows where their nets want them. */
    static List<MtcnnWindow> moved(List<MtcnnWindow> windows) {
        return windows.stream().map(MtcnnWindow::moved).toList();
    }

    private MtcnnWindow moved() {
        double width = right - left;
        double height = bottom - top;
        return new MtcnnWindow(
                left + moves[0] * width,
                top + moves[1] * height,
                right + moves[2] * width,
                bottom + moves[3] * height,
                score,
                STAY,
                points);
    }

    /** The square around the same centre with the longer side. */
    MtcnnWindow square() {
        double side = Math.max(right - left, bottom - top);
        double x = (left + right - side) / 2;
        double y = (top + bottom - side) / 2;
        return new MtcnnWindow(x, y, x + side, y + side, score, moves, points);
    }

    /** A face of this window, to whole pixels. */
    FaceDetection face() {
        PixelBox box = PixelBox.between(
                (int) Math.round(left), (int) Math.round(top), (int) Math.round(right), (int) Math.round(bottom));
        return new FaceDetection(box, points, score);
    }

    /** Non-maximum suppression; {@code ofSmaller}: overlap as a share of the smaller window instead of the union. */
    static List<MtcnnWindow> suppress(List<MtcnnWindow> windows, double most, boolean ofSmaller) {
        List<MtcnnWindow> byScore = new ArrayList<>(windows);
        byScore.sort((a, b) -> Float.compare(b.score(), a.score()));
        List<MtcnnWindow> kept = new ArrayList<>();
        for (MtcnnWindow window : byScore) {
            if (kept.stream().noneMatch(other -> overlap(window, other, ofSmaller) > most)) {
                kept.add(window);
            }
        }
        return kept;
    }

    private static double overlap(MtcnnWindow a, MtcnnWindow b, boolean ofSmaller) {
        double width = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double areaA = (a.right() - a.left()) * (a.bottom() - a.top());
        double areaB = (b.right() - b.left()) * (b.bottom() - b.top());
        double shared = width * height;
        return shared / (ofSmaller ? Math.min(areaA, areaB) : areaA + areaB - shared);
    }
}
