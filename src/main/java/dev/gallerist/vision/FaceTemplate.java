package dev.gallerist.vision;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;
import java.util.List;

/**
 * Where a net expects the five landmarks on its canvas; maps faces onto it.
 *
 * @param canvas size of the aligned face in pixels
 * @param points the landmarks on it
 * @param boxMargin for faces without landmarks: side of the square cut out, in sides of the detector's box
 */
public record FaceTemplate(PixelSize canvas, Landmarks points, double boxMargin) implements FaceCanvas {

    /** The template that ArcFace, InsightFace and MobileFaceNet were trained with, 112 x 112. */
    public static final FaceTemplate ARCFACE = new FaceTemplate(
            new PixelSize(112, 112),
            new Landmarks(
                    new PixelPoint(38.2946f, 51.6963f),
                    new PixelPoint(73.5318f, 51.5014f),
                    new PixelPoint(56.0252f, 71.7366f),
                    new PixelPoint(41.5493f, 92.3655f),
                    new PixelPoint(70.7299f, 92.2041f)),
            1.1);

    /**
     * The same canvas with more of the face's surroundings on it, or less.
     *
     * @param margin above 0; 1 changes nothing, 1.1 shows a tenth more in each direction
     */
    public FaceTemplate withMargin(double margin) {
        return new FaceTemplate(
                canvas,
                new Landmarks(
                        towardsCentre(points.leftEye(), margin),
                        towardsCentre(points.rightEye(), margin),
                        towardsCentre(points.nose(), margin),
                        towardsCentre(points.leftMouth(), margin),
                        towardsCentre(points.rightMouth(), margin)),
                boxMargin * margin);
    }

    /**
     * The middle of the canvas, at the same scale.
     *
     * @param middle not larger than the canvas
     */
    public FaceTemplate cropped(PixelSize middle) {
        if (middle.width() > canvas.width() || middle.height() > canvas.height()) {
            throw new IllegalArgumentException("there is no middle of " + middle + " in " + canvas);
        }
        float right = (canvas.width() - middle.width()) / 2f;
        float down = (canvas.height() - middle.height()) / 2f;
        return new FaceTemplate(
                middle,
                new Landmarks(
                        moved(points.leftEye(), right, down),
                        moved(points.rightEye(), right, down),
                        moved(points.nose(), right, down),
                        moved(points.leftMouth(), right, down),
                        moved(points.rightMouth(), right, down)),
                boxMargin * middle.width() / canvas.width());
    }

    private static PixelPoint moved(PixelPoint point, float right, float down) {
        return new PixelPoint(point.x() - right, point.y() - down);
    }

    private PixelPoint towardsCentre(PixelPoint point, double margin) {
        PixelPoint centre = canvas.whole().centre();
        return new PixelPoint((float) (centre.x() + (point.x() - centre.x()) / margin), (float)
                (centre.y() + (point.y() - centre.y()) / margin));
    }

    @Override
    public Affine onto(FaceDetection face) {
        return face.landmarks().map(this::similarity).orElseGet(() -> square(face.box()));
    }

    /** The similarity with the least squared error over the five points (Umeyama 1991, in the plane, no mirroring). */
    private Affine similarity(Landmarks face) {
        List<PixelPoint> from = points.points();
        List<PixelPoint> to = face.points();
        PixelPoint fromMean = mean(from);
        PixelPoint toMean = mean(to);
        double along = 0;
        double across = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - fromMean.x();
            double y = from.get(i).y() - fromMean.y();
            double u = to.get(i).x() - toMean.x();
            double v = to.get(i).y() - toMean.y();
            along += x * u + y * v;
            across += x * v - y * u;
            spread += x * x + y * y;
        }
        double a = along / spread;
        double b = across / spread;
        return new Affine(
                a,
                -b,
                toMean.x() - a * fromMean.x() + b * fromMean.y(),
                b,
                a,
                toMean.y() - b * fromMean.x() - a * fromMean.y());
    }

    private Affine square(PixelBox box) {
        double side = Math.max(box.width(), box.height()) * boxMargin;
        double step = side / canvas.width();
        return new Affine(
                step, 0, box.centre().x() - side / 2, 0, step, box.centre().y() - side / 2);
    }

    private static PixelPoint mean(List<PixelPoint> points) {
        float x = 0;
        float y = 0;
        for (PixelPoint point : points) {
            x += point.x() / points.size();
            y += point.y() / points.size();
        }
        return new PixelPoint(x, y);
    }
}
