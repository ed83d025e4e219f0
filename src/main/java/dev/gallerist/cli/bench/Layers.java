package dev.gallerist.cli.bench;

import dev.gallerist.inference.OnnxWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a net layer by layer into an {@link OnnxWriter}: knows the size of what flows between the layers and counts the
 * multiplications. Batch normalisation is folded into the convolutions, as exporters do. Belongs to one thread.
 */
final class Layers {

    /** Makes variances of 1 stay near 1 through layers with a ReLU (He et al. 2015), so that nothing overflows. */
    private static final double HE = 6;

    private static final String INPUT = "input";

    /** What flows between two layers: a tensor's name and its size for one picture. */
    record Flow(String tensor, int channels, int height, int width) {}

    /** How a window is laid over the edges of what it slides over. */
    enum Edges {
        /** Nothing is added. */
        NONE,
        /** Half a window on each side, as PyTorch nets do. */
        HALF,
        /** As little as keeps every stride whole, the odd pixel last: "same" of TensorFlow. */
        LEAST
    }

    /** A sliding window. */
    record Window(int height, int width, int stride, Edges edges) {
        static Window of(int side, int stride, Edges edges) {
            return new Window(side, side, stride, edges);
        }

        private int before(int size, int side) {
            return switch (edges) {
                case NONE -> 0;
                case HALF -> side / 2;
                case LEAST -> missing(size, side) / 2;
            };
        }

        private int after(int size, int side) {
            return edges == Edges.LEAST ? missing(size, side) - before(size, side) : before(size, side);
        }

        private int missing(int size, int side) {
            int steps = (size + stride - 1) / stride;
            return Math.max(0, (steps - 1) * stride + side - size);
        }

        private int out(int size, int side) {
            return (size + before(size, side) + after(size, side) - side) / stride + 1;
        }
    }

    private final OnnxWriter graph;
    private int tensors;
    private long multiplyAdds;

    Layers(long seed) {
        graph = new OnnxWriter(seed);
    }

    /** The pictures: three channels, square. */
    Flow input(int side) {
        graph.input(INPUT, OnnxWriter.ANY, 3, side, side);
        return new Flow(INPUT, 3, side, side);
    }

    /** A convolution over all channels, with a bias. */
    Flow convolution(Flow x, int channels, Window window) {
        return convolution(x, channels, window, 1);
    }

    /** A convolution of each channel by itself, with a bias. */
    Flow depthwise(Flow x, Window window) {
        return convolution(x, x.channels(), window, x.channels());
    }

    private Flow convolution(Flow x, int channels, Window window, int groups) {
        int fanIn = x.channels() / groups * window.height() * window.width();
        String name = next();
        weights(name, fanIn, channels, channels, x.channels() / groups, window.height(), window.width());
        graph.node(
                "Conv",
                List.of(x.tensor(), name + ".weight", name + ".bias"),
                name,
                OnnxWriter.integers("kernel_shape", window.height(), window.width()),
                strides(window),
                pads(x, window),
                OnnxWriter.integer("group", groups));
        Flow y = slid(x, window, name, channels);
        multiplyAdds += (long) fanIn * channels * y.height() * y.width();
        return y;
    }

    /** A fully connected layer over everything that flows in, with a bias. */
    Flow dense(Flow x, int channels) {
        int fanIn = x.channels() * x.height() * x.width();
        String flat = next();
        graph.node("Flatten", List.of(x.tensor()), flat);
        String name = next();
        weights(name, fanIn, channels, channels, fanIn);
        graph.node("Gemm", List.of(flat, name + ".weight", name + ".bias"), name, OnnxWriter.integer("transB", 1));
        multiplyAdds += (long) fanIn * channels;
        return new Flow(name, channels, 1, 1);
    }

    private void weights(String name, int fanIn, int channels, long... dims) {
        graph.weights(name + ".weight", (float) Math.sqrt(HE / fanIn), dims);
        graph.weights(name + ".bias", 0.01f, channels);
    }

    Flow relu(Flow x) {
        return same(x, "Relu", x.tensor());
    }

    /** ReLU cut off at 6, by limits that {@link #limits} declares. */
    Flow relu6(Flow x) {
        return same(x, "Clip", x.tensor(), "zero", "six");
    }

    /** Declares the limits of {@link #relu6}, once for a net. */
    void limits() {
        graph.scalar("zero", 0).scalar("six", 6);
    }

    Flow sigmoid(Flow x) {
        return same(x, "Sigmoid", x.tensor());
    }

    /** {@code x * sigmoid(x)}, as exporters write it. */
    Flow silu(Flow x) {
        return multiply(x, sigmoid(x));
    }

    /** The product; the second factor may be one number a channel. */
    Flow multiply(Flow x, Flow factor) {
        return same(x, "Mul", x.tensor(), factor.tensor());
    }

    Flow add(Flow x, Flow y) {
        return same(x, "Add", x.tensor(), y.tensor());
    }

    /** All channels of several flows of one size, behind each other. */
    Flow concat(Flow... parts) {
        String name = next();
        List<String> tensors = new ArrayList<>();
        int channels = 0;
        for (Flow part : parts) {
            tensors.add(part.tensor());
            channels += part.channels();
        }
        graph.node("Concat", tensors, name, OnnxWriter.integer("axis", 1));
        return new Flow(name, channels, parts[0].height(), parts[0].width());
    }

    Flow maxPool(Flow x, Window window) {
        return pool("MaxPool", x, window);
    }

    /** The mean of each window; pixels beyond the edge count as 0. */
    Flow averagePool(Flow x, Window window) {
        return pool("AveragePool", x, window, OnnxWriter.integer("count_include_pad", 1));
    }

    private Flow pool(String type, Flow x, Window window, OnnxWriter.Attribute... more) {
        List<OnnxWriter.Attribute> attributes = new ArrayList<>(List.of(more));
        attributes.add(OnnxWriter.integers("kernel_shape", window.height(), window.width()));
        attributes.add(strides(window));
        attributes.add(pads(x, window));
        String name = next();
        graph.node(type, List.of(x.tensor()), name, attributes.toArray(OnnxWriter.Attribute[]::new));
        return slid(x, window, name, x.channels());
    }

    /** One number a channel: its mean. */
    Flow globalAverage(Flow x) {
        String name = next();
        graph.node("GlobalAveragePool", List.of(x.tensor()), name);
        return new Flow(name, x.channels(), 1, 1);
    }

    /** The net that ends here. */
    RandomNet net(int side, Flow scores) {
        graph.output(scores.tensor(), OnnxWriter.ANY, scores.channels());
        return new RandomNet(graph, side, multiplyAdds);
    }

    private Flow same(Flow x, String type, String... inputs) {
        String name = next();
        graph.node(type, List.of(inputs), name);
        return new Flow(name, x.channels(), x.height(), x.width());
    }

    private static Flow slid(Flow x, Window window, String name, int channels) {
        return new Flow(name, channels, window.out(x.height(), window.height()), window.out(x.width(), window.width()));
    }

    private static OnnxWriter.Attribute strides(Window window) {
        return OnnxWriter.integers("strides", window.stride(), window.stride());
    }

    private static OnnxWriter.Attribute pads(Flow x, Window window) {
        return OnnxWriter.integers(
                "pads",
                window.before(x.height(), window.height()),
                window.before(x.width(), window.width()),
                window.after(x.height(), window.height()),
                window.after(x.width(), window.width()));
    }

    private String next() {
        return "t" + tensors++;
    }
}
