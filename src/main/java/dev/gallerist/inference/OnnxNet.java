package dev.gallerist.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A net, loaded and ready. Calls may come from several threads at once; each runs on the thread that calls, so that the
 * number of threads is the caller's choice (two workers with one thread each beat one call with
 * two threads). Native memory of a call is freed before the call returns, that of the net by {@link #close}.
 */
public final class OnnxNet implements AutoCloseable {

    private final String name;
    private final OrtSession session;
    private final String input;

    private OnnxNet(String name, OrtSession session) {
        this.name = name;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    /**
     * Loads a net of one input that runs on the thread that calls.
     *
     * @param name for messages
     * @param onnx the file's bytes
     * @throws ModelUnavailable when the bytes are no net that can run here, or ONNX Runtime cannot be unpacked
     */
    public static OnnxNet load(String name, byte[] onnx) throws ModelUnavailable {
        return load(name, onnx, 1);
    }

    /** The same on so many threads, of which the calling one is the first; to measure what more threads are worth. */
    public static OnnxNet load(String name, byte[] onnx, int threads) throws ModelUnavailable {
        return load(name, threads, (environment, options) -> environment.createSession(onnx, options));
    }

    /** The same from a file, whose weights may lie in a second one beside it; both stay until the net is closed. */
    public static OnnxNet load(String name, Path onnx, int threads) throws ModelUnavailable {
        return load(name, threads, (environment, options) -> environment.createSession(onnx.toString(), options));
    }

    /**
     * Which ONNX Runtime runs the nets.
     *
     * @throws ModelUnavailable when it cannot be unpacked
     */
    public static String runtimeVersion() throws ModelUnavailable {
        RuntimeLibrary.require();
        return OrtEnvironment.getEnvironment().getVersion();
    }

    private interface Creation {
        OrtSession create(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    private static OnnxNet load(String name, int threads, Creation creation) throws ModelUnavailable {
        RuntimeLibrary.require();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new OnnxNet(name, creation.create(OrtEnvironment.getEnvironment(), options));
        } catch (OrtException damaged) {
            throw new ModelUnavailable(
                    "The model " + name + " cannot be loaded: its file is no ONNX net that runs here; put the right one"
                            + " in its place.",
                    damaged);
        }
    }

    /** A buffer for {@link #run}, outside the Java heap so that nothing is copied. */
    public static FloatBuffer buffer(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** Names of the net's outputs. */
    public Set<String> outputs() {
        return session.getOutputNames();
    }

    /** How many floats an output has for each picture in its last dimension; empty where the file leaves that open. */
    public OptionalInt width(String output) {
        try {
            long[] shape = ((TensorInfo) session.getOutputInfo().get(output).getInfo()).getShape();
            long last = shape.length == 0 ? -1 : shape[shape.length - 1];
            return last < 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(last));
        } catch (OrtException e) {
            throw new IllegalStateException("net " + name + " could not be asked for its outputs", e);
        }
    }

    /**
     * Runs the net.
     *
     * @param values the input from position 0 on, at least as long as the shape says; not changed
     * @return every output by name
     */
    public Map<String, Tensor> run(FloatBuffer values, long... shape) {
        int floats = 1;
        for (long side : shape) {
            floats = Math.multiplyExact(floats, Math.toIntExact(side));
        }
        FloatBuffer view = values.duplicate().position(0).limit(floats);
        try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), view, shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            Map<String, Tensor> outputs = new LinkedHashMap<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                outputs.put(output.getKey(), copy((OnnxTensor) output.getValue()));
            }
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("net " + name + " failed", e);
        }
    }

    private static Tensor copy(OnnxTensor tensor) {
        FloatBuffer from = tensor.getFloatBuffer();
        float[] values = new float[from.remaining()];
        from.get(values);
        return new Tensor(values, tensor.getInfo().getShape());
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("net " + name + " could not be closed", e);
        }
    }
}
