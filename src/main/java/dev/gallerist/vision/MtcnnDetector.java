package dev.gallerist.vision;

import dev.gallerist.frame.Affine;
import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelPoint;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.inference.OnnxNet;
import dev.gallerist.inference.PictureInput;
import dev.gallerist.inference.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds faces with MTCNN (Zhang et al. 2016) and the parameters of the paper's prototype: three nets of rising care look
 * at a pyramid of the picture, at windows of 24 and of 48 pixels. The detector of the paper profile: exact and slow.
 *
 * <p>These nets take transposed pictures: the axis after the batch is x, the next y.
 */
public final class MtcnnDetector implements FaceDetector {

    private static final int SMALLEST_FACE = 32;
    private static final double PYRAMID_FACTOR = 0.709;
    private static final float PROPOSAL_THRESHOLD = 0.6f;
    private static final float REFINED_THRESHOLD = 0.7f;
    private static final float OUTPUT_THRESHOLD = 0.9f;
    private static final int CELL = 12;
    private static final int STRIDE = 2;
    private static final int BATCH = 64;

    private final OnnxNet proposal;
    private final OnnxNet refinement;
    private final OnnxNet output;
    private final PictureInput input;
    private FloatBuffer buffer = OnnxNet.buffer(0);

    /**
     * @param proposal the P-net, {@code refinement} the R-net, {@code output} the O-net; all closed with the detector
     * @param input how the three want their pictures
     */
    public MtcnnDetector(OnnxNet proposal, OnnxNet refinement, OnnxNet output, PictureInput input) {
        this.proposal = proposal;
        this.refinement = refinement;
        this.output = output;
        this.input = input;
    }

    @Override
    public List<FaceDetection> detect(Frame frame) {
        // windows are suppressed where the nets saw them and moved afterwards, but at the end the other way round
        List<MtcnnWindow> windows = squares(propose(frame));
        windows = squares(MtcnnWindow.suppress(refine(frame, windows), 0.7, false));
        windows = MtcnnWindow.suppress(MtcnnWindow.moved(settle(frame, windows)), 0.7, true);
        return windows.stream().map(MtcnnWindow::face).toList();
    }

    private static List<MtcnnWindow> squares(List<MtcnnWindow> windows) {
        return MtcnnWindow.moved(windows).stream().map(MtcnnWindow::square).toList();
    }

    private List<MtcnnWindow> propose(Frame frame) {
        List<MtcnnWindow> all = new ArrayList<>();
        int shorter = Math.min(frame.size().width(), frame.size().height());
        for (double scale = (double) CELL / SMALLEST_FACE; shorter * scale >= CELL; scale *= PYRAMID_FACTOR) {
            all.addAll(MtcnnWindow.suppress(proposeAt(frame, scale), 0.5, false));
        }
        return MtcnnWindow.suppress(all, 0.7, false);
    }

    private List<MtcnnWindow> proposeAt(Frame frame, double scale) {
        int columns = (int) Math.ceil(frame.size().width() * scale);
        int rows = (int) Math.ceil(frame.size().height() * scale);
        PixelSize transposed = new PixelSize(rows, columns);
        input.write(frame.pixels(), new Affine(0, 1 / scale, 0, 1 / scale, 0, 0), transposed, room(columns * rows), 0);
        Map<String, Tensor> seen = proposal.run(buffer, input.shape(1, transposed));
        Tensor scores = withDepth(seen, 2);
        Tensor moves = withDepth(seen, 4);
        int down = (int) scores.shape()[2];
        List<MtcnnWindow> found = new ArrayList<>();
        for (int cell = 0; cell < scores.values().length / 2; cell++) {
            float score = scores.values()[cell * 2 + 1];
            if (score >= PROPOSAL_THRESHOLD) {
                double x = cell / down * STRIDE / scale;
                double y = cell % down * STRIDE / scale;
                double side = CELL / scale;
                found.add(MtcnnWindow.of(x, y, side).judged(score, moves.values(), cell * 4));
            }
        }
        return found;
    }

    private List<MtcnnWindow> refine(Frame frame, List<MtcnnWindow> windows) {
        List<MtcnnWindow> kept = new ArrayList<>();
        inBatches(frame, windows, refinement, 24, (window, seen, i) -> {
            float score = withDepth(seen, 2).values()[i * 2 + 1];
            if (score >= REFINED_THRESHOLD) {
                kept.add(window.judged(score, withDepth(seen, 4).values(), i * 4));
            }
        });
        return kept;
    }

    private List<MtcnnWindow> settle(Frame frame, List<MtcnnWindow> windows) {
        List<MtcnnWindow> kept = new ArrayList<>();
        inBatches(frame, windows, output, 48, (window, seen, i) -> {
            float score = withDepth(seen, 2).values()[i * 2 + 1];
            if (score >= OUTPUT_THRESHOLD) {
                Landmarks points = landmarks(window, withDepth(seen, 10).values(), i * 10);
                kept.add(
                        window.judged(score, withDepth(seen, 4).values(), i * 4).with(points));
            }
        });
        return kept;
    }

    private static Landmarks landmarks(MtcnnWindow window, float[] parts, int at) {
        PixelPoint[] five = new PixelPoint[5];
        for (int i = 0; i < five.length; i++) {
            five[i] = new PixelPoint((float) (window.left() + parts[at + i] * (window.right() - window.left())), (float)
                    (window.top() + parts[at + 5 + i] * (window.bottom() - window.top())));
        }
        return new Landmarks(five[0], five[1], five[2], five[3], five[4]);
    }

    private interface Verdict {
        void on(MtcnnWindow window, Map<String, Tensor> seen, int index);
    }

    private void inBatches(Frame frame, List<MtcnnWindow> windows, OnnxNet net, int side, Verdict verdict) {
        PixelSize canvas = new PixelSize(side, side);
        for (int from = 0; from < windows.size(); from += BATCH) {
            List<MtcnnWindow> batch = windows.subList(from, Math.min(windows.size(), from + BATCH));
            room(batch.size() * side * side);
            for (int i = 0; i < batch.size(); i++) {
                MtcnnWindow w = batch.get(i);
                double step = (w.right() - w.left()) / side;
                input.write(
                        frame.pixels(),
                        new Affine(0, step, w.left(), step, 0, w.top()),
                        canvas,
                        buffer,
                        i * side * side * input.depth());
            }
            Map<String, Tensor> seen = net.run(buffer, input.shape(batch.size(), canvas));
            for (int i = 0; i < batch.size(); i++) {
                verdict.on(batch.get(i), seen, i);
            }
        }
    }

    private FloatBuffer room(int pixels) {
        if (buffer.capacity() < pixels * input.depth()) {
            buffer = OnnxNet.buffer(pixels * input.depth());
        }
        return buffer;
    }

    private static Tensor withDepth(Map<String, Tensor> outputs, int depth) {
        return outputs.values().stream()
                .filter(t -> t.shape()[t.shape().length - 1] == depth)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        proposal.close();
        refinement.close();
        output.close();
    }
}
