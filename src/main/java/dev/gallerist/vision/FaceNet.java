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
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * A net that looks at single faces: lays each onto its canvas and runs them in small batches, on as many threads as the
 * machine has cores (two workers with a batch each beat one large batch on a CPU). Called by one thread at a time.
 */
public final class FaceNet implements AutoCloseable {

    private final OnnxNet net;
    private final PictureInput input;
    private final FaceCanvas canvas;
    private final int batch;
    private final Queue<FloatBuffer> idleBuffers = new ConcurrentLinkedQueue<>();

    /**
     * @param net closed with this
     * @param batch most faces at once; on a CPU 1 to 8 is best
     */
    public FaceNet(OnnxNet net, PictureInput input, FaceCanvas canvas, int batch) {
        this.net = net;
        this.input = input;
        this.canvas = canvas;
        this.batch = batch;
    }

    /** The net's outputs by name for each face, in the order of the faces. */
    public List<Map<String, float[]>> look(Frame frame, List<FaceDetection> faces) {
        int batches = (faces.size() + batch - 1) / batch;
        return IntStream.range(0, batches)
                .parallel()
                .mapToObj(i -> faces.subList(i * batch, Math.min(faces.size(), (i + 1) * batch)))
                .map(some -> lookAtBatch(frame, some))
                .flatMap(List::stream)
                .toList();
    }

    private List<Map<String, float[]>> lookAtBatch(Frame frame, List<FaceDetection> faces) {
        PixelSize size = canvas.canvas();
        FloatBuffer buffer =
                Optional.ofNullable(idleBuffers.poll()).orElseGet(() -> OnnxNet.buffer(batch * floatsPerFace()));
        try {
            for (int i = 0; i < faces.size(); i++) {
                input.write(frame.pixels(), canvas.onto(faces.get(i)), size, buffer, i * floatsPerFace());
            }
            return byFace(net.run(buffer, input.shape(faces.size(), size)), faces.size());
        } finally {
            idleBuffers.add(buffer);
        }
    }

    private static List<Map<String, float[]>> byFace(Map<String, Tensor> outputs, int faces) {
        List<Map<String, float[]>> seen = new ArrayList<>(faces);
        for (int i = 0; i < faces; i++) {
            Map<String, float[]> one = new LinkedHashMap<>();
            for (Map.Entry<String, Tensor> output : outputs.entrySet()) {
                one.put(output.getKey(), output.getValue().item(i));
            }
            seen.add(one);
        }
        return seen;
    }

    private int floatsPerFace() {
        return input.depth() * canvas.canvas().width() * canvas.canvas().height();
    }

    @Override
    public void close() {
        net.close();
    }
}
