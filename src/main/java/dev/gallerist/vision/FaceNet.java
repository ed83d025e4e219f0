package dev.gallerist.vision;

import dev.gallerist.frame.Frame;
import dev.gallerist.frame.PixelSize;
import dev.gallerist.inference.OnnxNet;
import dev.gallerist.inference.PictureInput;
import dev.gallerist.inference.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A net that looks at single faces: lays each onto its canvas and runs them in small batches. Owns one input buffer;
 * belongs to one thread at a time.
 */
public final class FaceNet implements AutoCloseable {

    private final OnnxNet net;
    private final PictureInput input;
    private final FaceCanvas canvas;
    private final int batch;
    private final FloatBuffer buffer;

    /**
     * @param net closed with this
     * @param batch faces at once; on a CPU 1 to 8 is best
     */
    public FaceNet(OnnxNet net, PictureInput input, FaceCanvas canvas, int batch) {
        this.net = net;
        this.input = input;
        this.canvas = canvas;
        this.batch = batch;
        this.buffer = OnnxNet.buffer(batch * floatsPerFace());
    }

    /** The net's outputs by name for each face, in the order of the faces. */
    public List<Map<String, float[]>> look(Frame frame, List<FaceDetection> faces) {
        List<Map<String, float[]>> seen = new ArrayList<>(faces.size());
        for (int from = 0; from < faces.size(); from += batch) {
            lookAtBatch(frame, faces.subList(from, Math.min(faces.size(), from + batch)), seen);
        }
        return seen;
    }

    private void lookAtBatch(Frame frame, List<FaceDetection> faces, List<Map<String, float[]>> seen) {
        PixelSize size = canvas.canvas();
        for (int i = 0; i < faces.size(); i++) {
            input.write(frame.pixels(), canvas.onto(faces.get(i)), size, buffer, i * floatsPerFace());
        }
        Map<String, Tensor> outputs = net.run(buffer, input.shape(faces.size(), size));
        for (int i = 0; i < faces.size(); i++) {
            Map<String, float[]> one = new LinkedHashMap<>();
            for (Map.Entry<String, Tensor> output : outputs.entrySet()) {
                one.put(output.getKey(), output.getValue().item(i));
            }
            seen.add(one);
        }
    }

    private int floatsPerFace() {
        return input.depth() * canvas.canvas().width() * canvas.canvas().height();
    }

    @Override
    public void close() {
        net.close();
    }
}
