package dev.gallerist.inference;

import static dev.gallerist.inference.OnnxFields.*;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes small ONNX files, field by field, with random weights of a fixed seed. */
final class TinyNet {

    private static final UnknownFieldSet EMPTY = UnknownFieldSet.getDefaultInstance();
    private final Random random = new Random(7);
    private final List<UnknownFieldSet> nodes = new ArrayList<>();
    private final List<UnknownFieldSet> weights = new ArrayList<>();
    private final List<UnknownFieldSet> inputs = new ArrayList<>();
    private final List<UnknownFieldSet> outputs = new ArrayList<>();

    TinyNet input(String name, long... dims) {
        inputs.add(value(name, dims));
        return this;
    }

    TinyNet output(String name, long... dims) {
        outputs.add(value(name, dims));
        return this;
    }

    TinyNet node(String type, List<String> in, String out, UnknownFieldSet... attributes) {
        UnknownFieldSet node = withTexts(EMPTY, NODE_INPUT, in);
        node = withTexts(node, NODE_OUTPUT, List.of(out));
        node = withTexts(node, NODE_OP_TYPE, List.of(type));
        nodes.add(withMessages(node, NODE_ATTRIBUTE, List.of(attributes)));
        return this;
    }

    TinyNet weights(String name, long... dims) {
        long count = 1;
        UnknownFieldSet tensor = withTexts(EMPTY, TENSOR_NAME, List.of(name));
        Field.Builder shape = Field.newBuilder();
        for (long dim : dims) {
            count *= dim;
            shape.addVarint(dim);
        }
        ByteBuffer raw = ByteBuffer.allocate((int) count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            raw.putFloat(random.nextFloat() - 0.5f);
        }
        tensor = with(tensor, TENSOR_DIMS, shape.build());
        tensor = withInteger(tensor, TENSOR_DATA_TYPE, FLOAT);
        weights.add(with(tensor, TENSOR_RAW_DATA, bytes(raw.array())));
        return this;
    }

    TinyNet shape(String name, Long... values) {
        weights.add(vector(name, List.of(values)));
        return this;
    }

    static UnknownFieldSet integer(String name, long value) {
        UnknownFieldSet attribute = withTexts(EMPTY, ATTRIBUTE_NAME, List.of(name));
        return withInteger(withInteger(attribute, ATTRIBUTE_INT, value), ATTRIBUTE_TYPE, 2);
    }

    /** The file: IR version 7, operator set 13. */
    byte[] bytes() {
        UnknownFieldSet graph = withMessages(EMPTY, GRAPH_NODE, nodes);
        graph = withTexts(graph, 2, List.of("tiny"));
        graph = withMessages(graph, GRAPH_INITIALIZER, weights);
        graph = withMessages(graph, GRAPH_INPUT, inputs);
        graph = withMessages(graph, GRAPH_OUTPUT, outputs);
        UnknownFieldSet model = withInteger(EMPTY, 1, 7);
        model = withMessages(model, 8, List.of(withInteger(EMPTY, 2, 13)));
        return withMessages(model, MODEL_GRAPH, List.of(graph)).toByteArray();
    }

    private static UnknownFieldSet value(String name, long... dims) {
        List<UnknownFieldSet> shape = new ArrayList<>();
        for (long dim : dims) {
            shape.add(withInteger(EMPTY, DIM_VALUE, dim));
        }
        UnknownFieldSet tensor = withInteger(EMPTY, TENSOR_TYPE_ELEMENT, FLOAT);
        tensor = withMessages(tensor, TENSOR_TYPE_SHAPE, List.of(withMessages(EMPTY, SHAPE_DIM, shape)));
        UnknownFieldSet type = withMessages(EMPTY, TYPE_TENSOR, List.of(tensor));
        return withMessages(withTexts(EMPTY, VALUE_NAME, List.of(name)), VALUE_TYPE, List.of(type));
    }

    private static Field bytes(byte[] raw) {
        return Field.newBuilder().addLengthDelimited(ByteString.copyFrom(raw)).build();
    }
}
