package dev.gallerist.inference;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The few fields of ONNX's schema (onnx.proto) that {@link OnnxGraph} touches, by number, and how to read and replace them in
 * messages whose schema is not compiled in. All other fields travel along unread.
 */
final class OnnxFields {

    static final int MODEL_IR_VERSION = 1;
    static final int MODEL_GRAPH = 7;
    static final int MODEL_OPERATOR_SET = 8;
    static final int OPERATOR_SET_VERSION = 2;

    static final int GRAPH_NODE = 1;
    static final int GRAPH_NAME = 2;
    static final int GRAPH_INITIALIZER = 5;
    static final int GRAPH_INPUT = 11;
    static final int GRAPH_OUTPUT = 12;
    static final int GRAPH_VALUE_INFO = 13;

    static final int NODE_INPUT = 1;
    static final int NODE_OUTPUT = 2;
    static final int NODE_NAME = 3;
    static final int NODE_OP_TYPE = 4;
    static final int NODE_ATTRIBUTE = 5;

    static final int ATTRIBUTE_NAME = 1;
    static final int ATTRIBUTE_INT = 3;
    static final int ATTRIBUTE_TENSOR = 5;
    static final int ATTRIBUTE_INTS = 8;
    static final int ATTRIBUTE_TYPE = 20;
    static final long ATTRIBUTE_IS_INT = 2;
    static final long ATTRIBUTE_IS_INTS = 7;
    static final long ATTRIBUTE_IS_TENSOR = 4;

    static final int TENSOR_DIMS = 1;
    static final int TENSOR_DATA_TYPE = 2;
    static final int TENSOR_INT64_DATA = 7;
    static final int TENSOR_NAME = 8;
    static final int TENSOR_RAW_DATA = 9;
    static final int TENSOR_EXTERNAL_DATA = 13;
    static final int TENSOR_DATA_LOCATION = 14;
    static final long TENSOR_IS_OUTSIDE = 1;
    static final int ENTRY_KEY = 1;
    static final int ENTRY_VALUE = 2;
    static final long FLOAT = 1;
    static final long INT64 = 7;

    static final int VALUE_NAME = 1;
    static final int VALUE_TYPE = 2;
    static final int TYPE_TENSOR = 1;
    static final int TENSOR_TYPE_ELEMENT = 1;
    static final int TENSOR_TYPE_SHAPE = 2;
    static final int SHAPE_DIM = 1;
    static final int DIM_VALUE = 1;
    static final int DIM_PARAM = 2;

    private OnnxFields() {}

    static UnknownFieldSet message(ByteString bytes) throws InvalidProtocolBufferException {
        return UnknownFieldSet.parseFrom(bytes);
    }

    /** The messages of a repeated field, in their order. */
    static List<UnknownFieldSet> messages(UnknownFieldSet of, int field) throws InvalidProtocolBufferException {
        List<UnknownFieldSet> messages = new ArrayList<>();
        for (ByteString bytes : of.getField(field).getLengthDelimitedList()) {
            messages.add(message(bytes));
        }
        return messages;
    }

    /** The last message of a field, as protobuf reads a field that is not repeated; empty where it is absent. */
    static UnknownFieldSet child(UnknownFieldSet of, int field) throws InvalidProtocolBufferException {
        List<UnknownFieldSet> messages = messages(of, field);
        return messages.isEmpty() ? UnknownFieldSet.getDefaultInstance() : messages.get(messages.size() - 1);
    }

    static List<String> texts(UnknownFieldSet of, int field) {
        return of.getField(field).getLengthDelimitedList().stream()
                .map(ByteString::toStringUtf8)
                .toList();
    }

    static String text(UnknownFieldSet of, int field) {
        List<String> texts = texts(of, field);
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    /** The integers of a repeated field, packed or not. */
    static List<Long> integers(UnknownFieldSet of, int field) throws InvalidProtocolBufferException {
        List<Long> integers = new ArrayList<>(of.getField(field).getVarintList());
        for (ByteString packed : of.getField(field).getLengthDelimitedList()) {
            var in = packed.newCodedInput();
            try {
                while (!in.isAtEnd()) {
                    integers.add(in.readInt64());
                }
            } catch (java.io.IOException e) {
                throw new InvalidProtocolBufferException(e);
            }
        }
        return integers;
    }

    static UnknownFieldSet withMessages(UnknownFieldSet of, int field, List<UnknownFieldSet> messages) {
        Field.Builder values = Field.newBuilder();
        messages.forEach(m -> values.addLengthDelimited(m.toByteString()));
        return with(of, field, values.build());
    }

    static UnknownFieldSet withTexts(UnknownFieldSet of, int field, List<String> texts) {
        Field.Builder values = Field.newBuilder();
        texts.forEach(t -> values.addLengthDelimited(ByteString.copyFromUtf8(t)));
        return with(of, field, values.build());
    }

    static UnknownFieldSet withInteger(UnknownFieldSet of, int field, long value) {
        return with(of, field, Field.newBuilder().addVarint(value).build());
    }

    static UnknownFieldSet with(UnknownFieldSet of, int field, Field value) {
        return of.toBuilder().clearField(field).mergeField(field, value).build();
    }

    /** A one-dimensional tensor of 64-bit integers, as shapes are. */
    static UnknownFieldSet vector(String name, List<Long> values) {
        ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.size()).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach(raw::putLong);
        UnknownFieldSet tensor = UnknownFieldSet.getDefaultInstance();
        tensor = withInteger(tensor, TENSOR_DIMS, values.size());
        tensor = withInteger(tensor, TENSOR_DATA_TYPE, INT64);
        tensor = withTexts(tensor, TENSOR_NAME, List.of(name));
        Field bytes = Field.newBuilder()
                .addLengthDelimited(ByteString.copyFrom(raw.array()))
                .build();
        return with(tensor, TENSOR_RAW_DATA, bytes);
    }

    /** The values of a one-dimensional tensor of 64-bit integers; empty for any other tensor. */
    static Optional<List<Long>> vectorOf(UnknownFieldSet tensor) throws InvalidProtocolBufferException {
        boolean vector = integers(tensor, TENSOR_DATA_TYPE).equals(List.of(INT64))
                && integers(tensor, TENSOR_DIMS).size() == 1;
        if (!vector) {
            return Optional.empty();
        }
        List<Long> values = integers(tensor, TENSOR_INT64_DATA);
        for (ByteString raw : tensor.getField(TENSOR_RAW_DATA).getLengthDelimitedList()) {
            ByteBuffer buffer = raw.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            while (buffer.remaining() >= Long.BYTES) {
                values.add(buffer.getLong());
            }
        }
        return Optional.of(values);
    }

    /** An integer attribute of a node, or what it is when absent. */
    static long attribute(UnknownFieldSet node, String name, long otherwise) throws InvalidProtocolBufferException {
        for (UnknownFieldSet attribute : messages(node, NODE_ATTRIBUTE)) {
            if (text(attribute, ATTRIBUTE_NAME).equals(name)) {
                List<Long> values = integers(attribute, ATTRIBUTE_INT);
                return values.isEmpty() ? otherwise : values.get(values.size() - 1);
            }
        }
        return otherwise;
    }
}
