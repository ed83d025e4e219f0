package dev.gallerist.inference;

import static dev.gallerist.inference.OnnxFields.*;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes an ONNX file, node by node, with random weights: a net of a given shape whose values do not matter, for measuring
 * and for tests. Weights are drawn only when the file is written, so that a graph of any size is small until then. The same
 * seed and calls give the same file. Belongs to one thread.
 *
 * <p>Source of the fields: onnx.proto of ONNX 1.x; IR version 7, operator set 13.
 */
public final class OnnxWriter {

    /** A free first dimension: any number of pictures. */
    public static final long ANY = -1;

    private static final UnknownFieldSet EMPTY = UnknownFieldSet.getDefaultInstance();
    private static final int IR_VERSION = 7;
    private static final int OPERATOR_SET = 13;

    /** Weights in a file of their own begin at multiples of this, a page of memory on most machines. */
    private static final int PAGE = 4096;

    private static final int CHUNK = 1 << 20;

    /** An attribute of a node. */
    public static final class Attribute {
        private final UnknownFieldSet field;

        private Attribute(UnknownFieldSet field) {
            this.field = field;
        }
    }

    /** Random weights that are not drawn yet. */
    private record Weights(String name, float bound, long[] dims) {
        long count() {
            long count = 1;
            for (long dim : dims) {
                count = Math.multiplyExact(count, dim);
            }
            return count;
        }

        void draw(SplittableRandom random, ByteBuffer into, long count) {
            for (long i = 0; i < count; i++) {
                into.putFloat((float) ((random.nextDouble() * 2 - 1) * bound));
            }
        }
    }

    private final long seed;
    private final List<UnknownFieldSet> nodes = new ArrayList<>();
    private final List<UnknownFieldSet> constants = new ArrayList<>();
    private final List<Weights> weights = new ArrayList<>();
    private final List<UnknownFieldSet> inputs = new ArrayList<>();
    private final List<UnknownFieldSet> outputs = new ArrayList<>();

    /** @param seed of the random weights */
    public OnnxWriter(long seed) {
        this.seed = seed;
    }

    /** An input of floats; {@link #ANY} leaves a dimension open. */
    public OnnxWriter input(String name, long... dims) {
        inputs.add(value(name, dims));
        return this;
    }

    /** An output of floats; {@link #ANY} leaves a dimension open. */
    public OnnxWriter output(String name, long... dims) {
        outputs.add(value(name, dims));
        return this;
    }

    /** A node of one output; nodes come in the order they are run. */
    public OnnxWriter node(String type, List<String> in, String out, Attribute... attributes) {
        UnknownFieldSet node = withTexts(EMPTY, NODE_INPUT, in);
        node = withTexts(node, NODE_OUTPUT, List.of(out));
        node = withTexts(node, NODE_OP_TYPE, List.of(type));
        List<UnknownFieldSet> fields =
                List.of(attributes).stream().map(a -> a.field).toList();
        nodes.add(withMessages(node, NODE_ATTRIBUTE, fields));
        return this;
    }

    /** Random weights between -0.5 and 0.5. */
    public OnnxWriter weights(String name, long... dims) {
        return weights(name, 0.5f, dims);
    }

    /** Random weights, uniform between {@code -bound} and {@code bound}. */
    public OnnxWriter weights(String name, float bound, long... dims) {
        weights.add(new Weights(name, bound, dims.clone()));
        return this;
    }

    /** A constant vector of integers, as shapes are. */
    public OnnxWriter shape(String name, Long... values) {
        constants.add(vector(name, List.of(values)));
        return this;
    }

    /** A constant of no dimension, as limits are; no parameter of the net. */
    public OnnxWriter scalar(String name, float value) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .flip();
        UnknownFieldSet tensor = withInteger(withTexts(EMPTY, TENSOR_NAME, List.of(name)), TENSOR_DATA_TYPE, FLOAT);
        constants.add(with(tensor, TENSOR_RAW_DATA, bytes(raw)));
        return this;
    }

    /** An integer attribute. */
    public static Attribute integer(String name, long value) {
        return attribute(name, ATTRIBUTE_INT, ATTRIBUTE_IS_INT, value);
    }

    /** An attribute of several integers. */
    public static Attribute integers(String name, long... values) {
        return attribute(name, ATTRIBUTE_INTS, ATTRIBUTE_IS_INTS, values);
    }

    private static Attribute attribute(String name, int field, long type, long... values) {
        Field.Builder all = Field.newBuilder();
        for (long value : values) {
            all.addVarint(value);
        }
        UnknownFieldSet attribute = with(withTexts(EMPTY, ATTRIBUTE_NAME, List.of(name)), field, all.build());
        return new Attribute(withInteger(attribute, ATTRIBUTE_TYPE, type));
    }

    /** How many weights the file will have. */
    public long parameters() {
        return weights.stream().mapToLong(Weights::count).sum();
    }

    /** The file with its weights inside, all in memory: for nets of some megabytes. */
    public byte[] bytes() {
        SplittableRandom random = new SplittableRandom(seed);
        List<UnknownFieldSet> tensors = new ArrayList<>(constants);
        for (Weights some : weights) {
            int floats = Math.toIntExact(some.count());
            ByteBuffer raw =
                    ByteBuffer.allocate(Math.multiplyExact(floats, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            some.draw(random, raw, floats);
            tensors.add(with(tensor(some), TENSOR_RAW_DATA, bytes(raw.flip())));
        }
        return model(tensors);
    }

    /**
     * Writes the file, its weights into a second one beside it, as ONNX allows ("external data"). Needs a megabyte of memory.
     *
     * @param onnx the file; the weights go into {@code <name>.weights} in the same folder
     * @throws IOException when one of them cannot be written
     */
    public void write(Path onnx) throws IOException {
        Path beside = onnx.resolveSibling(onnx.getFileName() + ".weights");
        List<UnknownFieldSet> tensors = new ArrayList<>(constants);
        try (FileChannel file = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            SplittableRandom random = new SplittableRandom(seed);
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            for (Weights some : weights) {
                file.position((file.position() + PAGE - 1) / PAGE * PAGE);
                tensors.add(outside(some, beside.getFileName().toString(), file.position()));
                write(some, random, chunk, file);
            }
        }
        Files.write(onnx, model(tensors), StandardOpenOption.CREATE_NEW);
    }

    private static void write(Weights some, SplittableRandom random, ByteBuffer chunk, FileChannel file)
            throws IOException {
        long left = some.count();
        while (left > 0) {
            long now = Math.min(left, CHUNK / Float.BYTES);
            chunk.clear();
            some.draw(random, chunk, now);
            chunk.flip();
            while (chunk.hasRemaining()) {
                file.write(chunk);
            }
            left -= now;
        }
    }

    private static UnknownFieldSet outside(Weights some, String file, long offset) {
        Map<String, String> where = new LinkedHashMap<>();
        where.put("location", file);
        where.put("offset", Long.toString(offset));
        where.put("length", Long.toString(some.count() * Float.BYTES));
        List<UnknownFieldSet> entries = where.entrySet().stream()
                .map(e ->
                        withTexts(withTexts(EMPTY, ENTRY_KEY, List.of(e.getKey())), ENTRY_VALUE, List.of(e.getValue())))
                .toList();
        UnknownFieldSet tensor = withMessages(tensor(some), TENSOR_EXTERNAL_DATA, entries);
        return withInteger(tensor, TENSOR_DATA_LOCATION, TENSOR_IS_OUTSIDE);
    }

    private static UnknownFieldSet tensor(Weights some) {
        Field.Builder dims = Field.newBuilder();
        for (long dim : some.dims()) {
            dims.addVarint(dim);
        }
        UnknownFieldSet tensor = with(withTexts(EMPTY, TENSOR_NAME, List.of(some.name())), TENSOR_DIMS, dims.build());
        return withInteger(tensor, TENSOR_DATA_TYPE, FLOAT);
    }

    private byte[] model(List<UnknownFieldSet> tensors) {
        UnknownFieldSet graph = withMessages(EMPTY, GRAPH_NODE, nodes);
        graph = withTexts(graph, GRAPH_NAME, List.of("net"));
        graph = withMessages(graph, GRAPH_INITIALIZER, tensors);
        graph = withMessages(graph, GRAPH_INPUT, inputs);
        graph = withMessages(graph, GRAPH_OUTPUT, outputs);
        UnknownFieldSet model = withInteger(EMPTY, MODEL_IR_VERSION, IR_VERSION);
        UnknownFieldSet operators = withInteger(EMPTY, OPERATOR_SET_VERSION, OPERATOR_SET);
        model = withMessages(model, MODEL_OPERATOR_SET, List.of(operators));
        return withMessages(model, MODEL_GRAPH, List.of(graph)).toByteArray();
    }

    private static UnknownFieldSet value(String name, long... dims) {
        List<UnknownFieldSet> shape = new ArrayList<>();
        for (long dim : dims) {
            shape.add(dim == ANY ? withTexts(EMPTY, DIM_PARAM, List.of("batch")) : withInteger(EMPTY, DIM_VALUE, dim));
        }
        UnknownFieldSet tensor = withInteger(EMPTY, TENSOR_TYPE_ELEMENT, FLOAT);
        tensor = withMessages(tensor, TENSOR_TYPE_SHAPE, List.of(withMessages(EMPTY, SHAPE_DIM, shape)));
        UnknownFieldSet type = withMessages(EMPTY, TYPE_TENSOR, List.of(tensor));
        return withMessages(withTexts(EMPTY, VALUE_NAME, List.of(name)), VALUE_TYPE, List.of(type));
    }

    private static Field bytes(ByteBuffer raw) {
        return Field.newBuilder().addLengthDelimited(ByteString.copyFrom(raw)).build();
    }
}
