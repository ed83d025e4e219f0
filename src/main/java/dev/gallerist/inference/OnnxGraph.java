package dev.gallerist.inference;

import static dev.gallerist.inference.OnnxFields.*;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The graph of an ONNX file, edited without its schema: what the published nets lack for the method is added when they are
 * loaded, so that the files themselves stay as published. Immutable; each edit gives a new graph.
 *
 * <p>Source of the field numbers: onnx.proto of ONNX 1.x.
 */
public final class OnnxGraph {

    private static final String BATCH = "batch";
    private static final Set<String> PASS_THROUGH = Set.of("Identity", "Softmax", "LogSoftmax", "Sigmoid");

    private final UnknownFieldSet model;
    private final UnknownFieldSet graph;

    private OnnxGraph(UnknownFieldSet model, UnknownFieldSet graph) {
        this.model = model;
        this.graph = graph;
    }

    /**
     * Reads an ONNX file.
     *
     * @throws ModelUnavailable when these bytes are none
     */
    public static OnnxGraph of(byte[] onnx) throws ModelUnavailable {
        return reading(() -> {
            UnknownFieldSet model = UnknownFieldSet.parseFrom(onnx);
            if (!model.hasField(MODEL_GRAPH)) {
                throw new InvalidProtocolBufferException("it has no graph");
            }
            return new OnnxGraph(model, child(model, MODEL_GRAPH));
        });
    }

    /**
     * The bytes of a net with the edits of its manifest, ready to be run.
     *
     * @throws ModelUnavailable when an edit does not fit the net
     */
    public static byte[] prepared(byte[] onnx, WeightFile file) throws ModelUnavailable {
        if (file.edits().isEmpty()) {
            return onnx;
        }
        OnnxGraph graph = of(onnx);
        for (WeightFile.Edit edit : file.edits()) {
            graph = switch (edit) {
                case DYNAMIC_BATCH -> graph.withDynamicBatch();
                case PENULTIMATE -> graph.withPenultimate(file.outputs().get("features"));
            };
        }
        return graph.bytes();
    }

    /** The edited file. */
    public byte[] bytes() {
        return withMessages(model, MODEL_GRAPH, List.of(graph)).toByteArray();
    }

    /**
     * The same net for any number of pictures: the first dimension of its inputs and outputs becomes free, and constant
     * shapes of Reshape nodes that name the old number follow. The shapes noted for inner tensors are dropped; a runtime
     * infers them again.
     *
     * @throws ModelUnavailable when these bytes are no graph
     */
    public OnnxGraph withDynamicBatch() throws ModelUnavailable {
        return reading(() -> {
            UnknownFieldSet edited = OnnxReshapes.followBatch(graph, batchOfInputs());
            edited = withMessages(edited, GRAPH_INPUT, freed(GRAPH_INPUT));
            edited = withMessages(edited, GRAPH_OUTPUT, freed(GRAPH_OUTPUT));
            return new OnnxGraph(
                    model, edited.toBuilder().clearField(GRAPH_VALUE_INFO).build());
        });
    }

    /**
     * The same net with one more output: what goes into its last fully connected layer (Gemm, or MatMul and Add), which are
     * the features behind the scores.
     *
     * @param outputName what the new output is called
     * @throws ModelUnavailable when no output comes from such a layer
     */
    public OnnxGraph withPenultimate(String outputName) throws ModelUnavailable {
        return reading(() -> {
            for (UnknownFieldSet output : messages(graph, GRAPH_OUTPUT)) {
                if (text(output, VALUE_NAME).equals(outputName)) {
                    return this;
                }
                Optional<UnknownFieldSet> layer = lastLayer(text(output, VALUE_NAME));
                if (layer.isPresent()) {
                    return withOutput(outputName, texts(layer.get(), NODE_INPUT).get(0), width(layer.get()));
                }
            }
            throw new ModelUnavailable(
                    "This net has no fully connected layer before its output, so it gives no features: use another one.");
        });
    }

    private OnnxGraph withOutput(String name, String tensor, long width) throws InvalidProtocolBufferException {
        UnknownFieldSet empty = UnknownFieldSet.getDefaultInstance();
        UnknownFieldSet node = withTexts(empty, NODE_INPUT, List.of(tensor));
        node = withTexts(node, NODE_OUTPUT, List.of(name));
        node = withTexts(node, NODE_NAME, List.of(name));
        node = withTexts(node, NODE_OP_TYPE, List.of("Identity"));
        UnknownFieldSet columns = width > 0 ? withInteger(empty, DIM_VALUE, width) : empty;
        UnknownFieldSet shape = withMessages(empty, SHAPE_DIM, List.of(freeDimension(), columns));
        UnknownFieldSet type =
                withMessages(withInteger(empty, TENSOR_TYPE_ELEMENT, FLOAT), TENSOR_TYPE_SHAPE, List.of(shape));
        UnknownFieldSet output = withMessages(
                withTexts(empty, VALUE_NAME, List.of(name)),
                VALUE_TYPE,
                List.of(withMessages(empty, TYPE_TENSOR, List.of(type))));
        return new OnnxGraph(model, adding(adding(graph, GRAPH_NODE, node), GRAPH_OUTPUT, output));
    }

    /** The Gemm or MatMul that makes this tensor, behind an Add and what only rescales. */
    private Optional<UnknownFieldSet> lastLayer(String tensor) throws InvalidProtocolBufferException {
        Map<String, UnknownFieldSet> makers = new HashMap<>();
        for (UnknownFieldSet node : messages(graph, GRAPH_NODE)) {
            texts(node, NODE_OUTPUT).forEach(out -> makers.put(out, node));
        }
        UnknownFieldSet maker = makers.get(tensor);
        // Each step goes back along the graph, so there are no more steps than nodes.
        for (int step = 0; maker != null && step < makers.size(); step++) {
            String type = text(maker, NODE_OP_TYPE);
            List<String> inputs = texts(maker, NODE_INPUT);
            if (type.equals("Gemm") || type.equals("MatMul")) {
                return inputs.isEmpty() ? Optional.empty() : Optional.of(maker);
            }
            if (type.equals("Add")) {
                maker = inputs.stream()
                        .map(makers::get)
                        .filter(OnnxGraph::isMatMul)
                        .findFirst()
                        .orElse(null);
            } else {
                maker = PASS_THROUGH.contains(type) && !inputs.isEmpty() ? makers.get(inputs.get(0)) : null;
            }
        }
        return Optional.empty();
    }

    private static boolean isMatMul(UnknownFieldSet node) {
        return node != null && text(node, NODE_OP_TYPE).equals("MatMul");
    }

    /** How many features go into this layer, by the shape of its weights; 0 where that is not known. */
    private long width(UnknownFieldSet layer) throws InvalidProtocolBufferException {
        List<String> inputs = texts(layer, NODE_INPUT);
        for (UnknownFieldSet tensor : messages(graph, GRAPH_INITIALIZER)) {
            List<Long> dims = integers(tensor, TENSOR_DIMS);
            if (inputs.size() > 1
                    && dims.size() == 2
                    && text(tensor, TENSOR_NAME).equals(inputs.get(1))) {
                return attribute(layer, "transB", 0) == 1 ? dims.get(1) : dims.get(0);
            }
        }
        return 0;
    }

    /** Number of pictures each true input has now; inputs that are free already are left out. */
    private Map<String, Long> batchOfInputs() throws InvalidProtocolBufferException {
        Map<String, Long> batches = new HashMap<>();
        Set<String> weights = weights();
        for (UnknownFieldSet input : messages(graph, GRAPH_INPUT)) {
            List<UnknownFieldSet> dims = dimensions(input);
            List<Long> first = dims.isEmpty() ? List.of() : integers(dims.get(0), DIM_VALUE);
            if (!first.isEmpty() && !weights.contains(text(input, VALUE_NAME))) {
                batches.put(text(input, VALUE_NAME), first.get(0));
            }
        }
        return batches;
    }

    /** Old exporters list the weights among the inputs. */
    private Set<String> weights() throws InvalidProtocolBufferException {
        Set<String> names = new HashSet<>();
        for (UnknownFieldSet tensor : messages(graph, GRAPH_INITIALIZER)) {
            names.add(text(tensor, TENSOR_NAME));
        }
        return names;
    }

    private List<UnknownFieldSet> freed(int field) throws InvalidProtocolBufferException {
        Set<String> weights = weights();
        List<UnknownFieldSet> freed = new ArrayList<>();
        for (UnknownFieldSet value : messages(graph, field)) {
            List<UnknownFieldSet> dims = dimensions(value);
            boolean fixed = !dims.isEmpty() && dims.get(0).hasField(DIM_VALUE);
            freed.add(fixed && !weights.contains(text(value, VALUE_NAME)) ? withFreeBatch(value, dims) : value);
        }
        return freed;
    }

    private static UnknownFieldSet withFreeBatch(UnknownFieldSet value, List<UnknownFieldSet> dims)
            throws InvalidProtocolBufferException {
        List<UnknownFieldSet> free = new ArrayList<>(dims);
        free.set(0, freeDimension());
        UnknownFieldSet type = child(value, VALUE_TYPE);
        UnknownFieldSet tensor = child(type, TYPE_TENSOR);
        UnknownFieldSet shape = withMessages(child(tensor, TENSOR_TYPE_SHAPE), SHAPE_DIM, free);
        tensor = withMessages(tensor, TENSOR_TYPE_SHAPE, List.of(shape));
        return withMessages(value, VALUE_TYPE, List.of(withMessages(type, TYPE_TENSOR, List.of(tensor))));
    }

    private static List<UnknownFieldSet> dimensions(UnknownFieldSet value) throws InvalidProtocolBufferException {
        return messages(child(child(child(value, VALUE_TYPE), TYPE_TENSOR), TENSOR_TYPE_SHAPE), SHAPE_DIM);
    }

    private static UnknownFieldSet freeDimension() {
        return withTexts(UnknownFieldSet.getDefaultInstance(), DIM_PARAM, List.of(BATCH));
    }

    private static UnknownFieldSet adding(UnknownFieldSet graph, int field, UnknownFieldSet message)
            throws InvalidProtocolBufferException {
        List<UnknownFieldSet> messages = messages(graph, field);
        messages.add(message);
        return withMessages(graph, field, messages);
    }

    private interface Edit {
        OnnxGraph apply() throws InvalidProtocolBufferException, ModelUnavailable;
    }

    private static OnnxGraph reading(Edit edit) throws ModelUnavailable {
        try {
            return edit.apply();
        } catch (InvalidProtocolBufferException e) {
            throw new ModelUnavailable("This is not an ONNX file that can be read (" + e.getMessage() + ").", e);
        }
    }
}
