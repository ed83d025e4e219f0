package dev.gallerist.inference;

import static dev.gallerist.inference.OnnxFields.*;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a net costs to keep and to run.
 *
 * @param parameters weights and biases in the file; constants such as shapes, limits, scales and zero points do not count
 * @param multiplyAdds multiplications with a weight for one picture, in convolutions and fully connected layers
 */
public record NetCost(long parameters, long multiplyAdds) {

    private static final Set<String> LAYERS = Set.of("Conv", "Gemm", "MatMul");
    private static final Set<String> QUANTISERS = Set.of("QuantizeLinear", "DequantizeLinear");

    /**
     * Counts a net's parameters in its file and its multiplications by running it once on an empty picture.
     *
     * @param name for messages
     * @param onnx the file, with its weights inside
     * @param onePicture the shape of a batch of one
     * @throws ModelUnavailable when the bytes are no net that runs here
     */
    public static NetCost of(String name, byte[] onnx, long... onePicture) throws ModelUnavailable {
        try {
            UnknownFieldSet model = UnknownFieldSet.parseFrom(onnx);
            UnknownFieldSet graph = child(model, MODEL_GRAPH);
            Counting counting = new Counting(graph);
            byte[] open = withMessages(model, MODEL_GRAPH, List.of(counting.withLayersAsOutputs()))
                    .toByteArray();
            return new NetCost(counting.parameters(), counting.multiplyAdds(name, open, onePicture));
        } catch (InvalidProtocolBufferException e) {
            throw new ModelUnavailable(
                    "The model " + name + " is no ONNX file that can be read; put the right one in its place.", e);
        }
    }

    /** Counts in one graph. */
    private static final class Counting {

        private final UnknownFieldSet graph;
        private final Map<String, UnknownFieldSet> makers = new HashMap<>();
        private final Map<String, List<Long>> shapes = new HashMap<>();

        /** Output of a layer to its multiplications for each number of that output. */
        private final Map<String, Long> layers = new HashMap<>();

        Counting(UnknownFieldSet graph) throws InvalidProtocolBufferException {
            this.graph = graph;
            for (UnknownFieldSet tensor : messages(graph, GRAPH_INITIALIZER)) {
                shapes.put(text(tensor, TENSOR_NAME), integers(tensor, TENSOR_DIMS));
            }
            for (UnknownFieldSet node : messages(graph, GRAPH_NODE)) {
                texts(node, NODE_OUTPUT).forEach(out -> makers.put(out, node));
            }
            for (UnknownFieldSet node : messages(graph, GRAPH_NODE)) {
                noteLayer(node);
            }
        }

        private void noteLayer(UnknownFieldSet node) throws InvalidProtocolBufferException {
            String type = text(node, NODE_OP_TYPE);
            List<String> inputs = texts(node, NODE_INPUT);
            List<Long> weights = LAYERS.contains(type) && inputs.size() > 1 ? shapeOf(inputs.get(1)) : List.of();
            if (weights.size() < 2) {
                return;
            }
            boolean outputsFirst = type.equals("Conv") || attribute(node, "transB", 0) == 1;
            long outputs = outputsFirst ? weights.get(0) : weights.get(weights.size() - 1);
            layers.put(texts(node, NODE_OUTPUT).get(0), product(weights) / Math.max(1, outputs));
        }

        /** Of weights, also where they are kept quantised. */
        private List<Long> shapeOf(String tensor) {
            String name = tensor;
            // goes back along the graph, so there are no more steps than nodes
            for (int step = 0; step < makers.size() && makers.containsKey(name); step++) {
                UnknownFieldSet maker = makers.get(name);
                boolean passes =
                        Set.of("Identity", "QuantizeLinear", "DequantizeLinear").contains(text(maker, NODE_OP_TYPE));
                if (!passes || texts(maker, NODE_INPUT).isEmpty()) {
                    return List.of();
                }
                name = texts(maker, NODE_INPUT).get(0);
            }
            return shapes.getOrDefault(name, List.of());
        }

        long parameters() throws InvalidProtocolBufferException {
            Set<String> scales = new HashSet<>();
            for (UnknownFieldSet node : messages(graph, GRAPH_NODE)) {
                List<String> inputs = texts(node, NODE_INPUT);
                if (QUANTISERS.contains(text(node, NODE_OP_TYPE))) {
                    scales.addAll(inputs.subList(Math.min(1, inputs.size()), inputs.size()));
                }
            }
            long sum = 0;
            for (UnknownFieldSet tensor : messages(graph, GRAPH_INITIALIZER)) {
                List<Long> dims = integers(tensor, TENSOR_DIMS);
                boolean shape = integers(tensor, TENSOR_DATA_TYPE).equals(List.of(INT64));
                boolean counts = !shape && !dims.isEmpty() && !scales.contains(text(tensor, TENSOR_NAME));
                sum += counts ? product(dims) : 0;
            }
            return sum;
        }

        UnknownFieldSet withLayersAsOutputs() throws InvalidProtocolBufferException {
            List<UnknownFieldSet> outputs = messages(graph, GRAPH_OUTPUT);
            Set<String> known = new HashSet<>();
            outputs.forEach(output -> known.add(text(output, VALUE_NAME)));
            for (String layer : layers.keySet()) {
                if (!known.contains(layer)) {
                    outputs.add(withTexts(UnknownFieldSet.getDefaultInstance(), VALUE_NAME, List.of(layer)));
                }
            }
            return withMessages(graph, GRAPH_OUTPUT, outputs);
        }

        long multiplyAdds(String name, byte[] open, long... onePicture) throws ModelUnavailable {
            List<Long> picture = new ArrayList<>();
            for (long side : onePicture) {
                picture.add(side);
            }
            long sum = 0;
            try (OnnxNet net = OnnxNet.load(name, open)) {
                Map<String, Tensor> outputs = net.run(OnnxNet.buffer(Math.toIntExact(product(picture))), onePicture);
                for (Map.Entry<String, Long> layer : layers.entrySet()) {
                    sum += layer.getValue() * outputs.get(layer.getKey()).values().length;
                }
            }
            return sum;
        }

        private static long product(List<Long> dims) {
            return dims.stream().reduce(1L, Math::multiplyExact);
        }
    }
}
