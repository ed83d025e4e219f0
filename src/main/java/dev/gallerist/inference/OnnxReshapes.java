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
 * Makes the Reshape nodes of a graph follow the number of pictures. An exporter that saw one picture writes shapes such as
 * {@code [1, -1]}: right for one picture and wrong for two.
 */
final class OnnxReshapes {

    private static final Set<String> HOLDS_A_GRAPH = Set.of("If", "Loop", "Scan");

    private final Map<String, List<Long>> constants = new HashMap<>();
    private final List<UnknownFieldSet> newShapes = new ArrayList<>();
    private final Set<String> oldShapes = new HashSet<>();
    private final Set<String> ofPictures;
    private final Set<Long> batches;

    private OnnxReshapes(Map<String, Long> batchOfInputs) {
        ofPictures = new HashSet<>(batchOfInputs.keySet());
        batches = Set.copyOf(batchOfInputs.values());
    }

    /**
     * The graph with the constant shapes of its Reshape nodes freed, as far as they belong to pictures and not to weights.
     *
     * @param batchOfInputs the inputs with a fixed number of pictures, and that number
     */
    static UnknownFieldSet followBatch(UnknownFieldSet graph, Map<String, Long> batchOfInputs)
            throws InvalidProtocolBufferException {
        OnnxReshapes reshapes = new OnnxReshapes(batchOfInputs);
        for (UnknownFieldSet tensor : messages(graph, GRAPH_INITIALIZER)) {
            reshapes.note(text(tensor, TENSOR_NAME), tensor);
        }
        List<UnknownFieldSet> followed = new ArrayList<>();
        for (UnknownFieldSet node : messages(graph, GRAPH_NODE)) {
            followed.add(reshapes.follow(node));
        }
        List<UnknownFieldSet> nodes = new ArrayList<>(reshapes.newShapes);
        nodes.addAll(followed);
        return reshapes.withoutOldShapes(withMessages(graph, GRAPH_NODE, nodes));
    }

    /** A runtime warns of constants that nothing uses; one that an inner graph may use stays. */
    private UnknownFieldSet withoutOldShapes(UnknownFieldSet graph) throws InvalidProtocolBufferException {
        Set<String> unused = new HashSet<>(oldShapes);
        for (UnknownFieldSet node : messages(graph, GRAPH_NODE)) {
            texts(node, NODE_INPUT).forEach(unused::remove);
            if (HOLDS_A_GRAPH.contains(text(node, NODE_OP_TYPE))) {
                return graph;
            }
        }
        for (int field : List.of(GRAPH_INPUT, GRAPH_OUTPUT)) {
            messages(graph, field).forEach(value -> unused.remove(text(value, VALUE_NAME)));
        }
        List<UnknownFieldSet> kept = messages(graph, GRAPH_INITIALIZER);
        kept.removeIf(tensor -> unused.contains(text(tensor, TENSOR_NAME)));
        List<UnknownFieldSet> nodes = messages(graph, GRAPH_NODE);
        nodes.removeIf(node -> unused.contains(text(node, NODE_OUTPUT)));
        return withMessages(withMessages(graph, GRAPH_NODE, nodes), GRAPH_INITIALIZER, kept);
    }

    /** Nodes come in the order they are run (the format demands it), so one pass knows what comes from the pictures. */
    private UnknownFieldSet follow(UnknownFieldSet node) throws InvalidProtocolBufferException {
        List<String> inputs = texts(node, NODE_INPUT);
        String type = text(node, NODE_OP_TYPE);
        if (type.equals("Constant")) {
            note(text(node, NODE_OUTPUT), constantOf(node));
        }
        if (inputs.stream().noneMatch(ofPictures::contains)) {
            return node;
        }
        ofPictures.addAll(texts(node, NODE_OUTPUT));
        boolean reshapesPictures = type.equals("Reshape") && inputs.size() == 2 && ofPictures.contains(inputs.get(0));
        List<Long> shape = reshapesPictures ? constants.get(inputs.get(1)) : null;
        if (shape == null || attribute(node, "allowzero", 0) != 0) {
            return node;
        }
        Optional<List<Long>> free = freed(shape);
        if (free.isEmpty()) {
            return node;
        }
        oldShapes.add(inputs.get(1));
        return withTexts(node, NODE_INPUT, List.of(inputs.get(0), added(free.get())));
    }

    /** -1 stands for what is left over and may stand once; 0 keeps the dimension the pictures have already. */
    private Optional<List<Long>> freed(List<Long> shape) {
        if (shape.isEmpty() || !batches.contains(shape.get(0))) {
            return Optional.empty();
        }
        List<Long> free = new ArrayList<>(shape);
        free.set(0, shape.contains(-1L) ? 0L : -1L);
        return Optional.of(free);
    }

    /** The old constant may serve other nodes, so the new one is its own; a node, for old formats list initializers twice. */
    private String added(List<Long> shape) {
        String name = "gallerist/shape_of_batch_" + newShapes.size();
        UnknownFieldSet empty = UnknownFieldSet.getDefaultInstance();
        UnknownFieldSet value = withTexts(empty, ATTRIBUTE_NAME, List.of("value"));
        value = withMessages(value, ATTRIBUTE_TENSOR, List.of(vector(name, shape)));
        value = withInteger(value, ATTRIBUTE_TYPE, ATTRIBUTE_IS_TENSOR);
        UnknownFieldSet node = withTexts(empty, NODE_OUTPUT, List.of(name));
        node = withTexts(node, NODE_OP_TYPE, List.of("Constant"));
        newShapes.add(withMessages(node, NODE_ATTRIBUTE, List.of(value)));
        return name;
    }

    private void note(String name, UnknownFieldSet tensor) throws InvalidProtocolBufferException {
        vectorOf(tensor).ifPresent(values -> constants.put(name, values));
    }

    private static UnknownFieldSet constantOf(UnknownFieldSet node) throws InvalidProtocolBufferException {
        for (UnknownFieldSet attribute : messages(node, NODE_ATTRIBUTE)) {
            if (attribute.hasField(ATTRIBUTE_TENSOR)) {
                return child(attribute, ATTRIBUTE_TENSOR);
            }
        }
        return UnknownFieldSet.getDefaultInstance();
    }
}
