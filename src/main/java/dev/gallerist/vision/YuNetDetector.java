package dev.gallerist.vision;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelBox;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.inference.OnnxNet;
import dev.gallerist.inference.PictureInput;
import dev.gallerist.inference.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds faces with YuNet (Wu, Peng and Yu 2023, "YuNet: A Tiny Millisecond-level Face Detector").
 *
 * <p>The picture is shrunk so that its longer side has a given length. Three grids with strides 8, 16 and 32 each give,
 * per cell, class and object scores (the face's score is the root of their product), a box relative to the cell and five
 * landmarks.
 */
public final class YuNetDetector implements FaceDetector {

    private static final int[] STRIDES = {8, 16, 32};
    private static final double SAME_FACE = 0.3;

    private final OnnxNet net;
    private final PictureInput input;
    private final int longSide;
    private final float threshold;
    private FloatBuffer buffer = OnnxNet.buffer(0);

    /**
     * @param net the dynamic YuNet; closed with the detector
     * @param input how it wants its picture
     * @param longSide pixels of the longer side of what the net sees, 640 for galleries up to 49 faces
     * @param threshold least score of a face, 0 to 1
     */
    public YuNetDetector(OnnxNet net, PictureInput input, int longSide, float threshold) {
        this.net = net;
        this.input = input;
        this.longSide = longSide;
        this.threshold = threshold;
    }

    @Override
    public List<FaceDetection> detect(Frame frame) {
        PixelSize size = frame.size();
        double shrink = Math.min(1, (double) longSide / Math.max(size.width(), size.height()));
        PixelSize canvas = new PixelSize(wholeStrides(size.width() * shrink), wholeStrides(size.height() * shrink));
        int floats = input.depth() * canvas.width() * canvas.height();
        if (buffer.capacity() != floats) {
            buffer = OnnxNet.buffer(floats);
        }
        input.write(frame.pixels(), new Affine(1 / shrink, 0, 0, 0, 1 / shrink, 0), canvas, buffer, 0);
        Map<String, Tensor> outputs = net.run(buffer, input.shape(1, canvas));
        List<FaceDetection> found = new ArrayList<>();
        for (int stride : STRIDES) {
            new Grid(outputs, stride, canvas.width() / stride).addFaces(found, shrink);
        }
        return FaceDetection.eachOnce(found, SAME_FACE);
    }

    private static int wholeStrides(double pixels) {
        return (int) Math.max(1, Math.ceil(pixels / 32)) * 32;
    }

    /** The cells of one stride. */
    private final class Grid {

        private final int stride;
        private final int columns;
        private final float[] classScores;
        private final float[] objectScores;
        private final float[] boxes;
        private final float[] points;

        Grid(Map<String, Tensor> outputs, int stride, int columns) {
            this.stride = stride;
            this.columns = columns;
            classScores = outputs.get("cls_" + stride).values();
            objectScores = outputs.get("obj_" + stride).values();
            boxes = outputs.get("bbox_" + stride).values();
            points = outputs.get("kps_" + stride).values();
        }

        void addFaces(List<FaceDetection> found, double shrink) {
            for (int cell = 0; cell < classScores.length; cell++) {
                float score = (float) Math.sqrt(unit(classScores[cell]) * unit(objectScores[cell]));
                if (score >= threshold) {
                    found.add(new FaceDetection(box(cell, shrink), Optional.of(landmarks(cell, shrink)), score));
                }
            }
        }

        private PixelBox box(int cell, double shrink) {
            double centreX = (cell % columns + boxes[cell * 4]) * stride / shrink;
            double centreY = (cell / columns + boxes[cell * 4 + 1]) * stride / shrink;
            double width = Math.exp(boxes[cell * 4 + 2]) * stride / shrink;
            double height = Math.exp(boxes[cell * 4 + 3]) * stride / shrink;
            return PixelBox.between(
                    (int) Math.round(centreX - width / 2),
                    (int) Math.round(centreY - height / 2),
                    (int) Math.round(centreX + width / 2),
                    (int) Math.round(centreY + height / 2));
        }

        private Landmarks landmarks(int cell, double shrink) {
            PixelPoint[] five = new PixelPoint[5];
            for (int i = 0; i < five.length; i++) {
                five[i] =
                        new PixelPoint((float) ((cell % columns + points[cell * 10 + 2 * i]) * stride / shrink), (float)
                                ((cell / columns + points[cell * 10 + 2 * i + 1]) * stride / shrink));
            }
            return new Landmarks(five[0], five[1], five[2], five[3], five[4]);
        }

        private float unit(float score) {
            return Math.max(0, Math.min(1, score));
        }
    }

    @Override
    public void close() {
        net.close();
    }
}
