package dev.gallerist.lesson.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How facts of one kind are packed: one byte for the version of the layout, then records of equal length, each beginning with
 * the number of its student (two bytes, 0 for the group). Big endian throughout. Because all records are of one length, facts are
 * regrouped without being understood. Immutable.
 *
 * @param <T> what is packed
 */
abstract class Packing<T> {

    static final byte VERSION = 1;

    private final String kind;
    private final int length;

    /**
     * @param kind the word that stands in the rows
     * @param length bytes of a record, the student's number included
     */
    Packing(String kind, int length) {
        this.kind = kind;
        this.length = length;
    }

    final String kind() {
        return kind;
    }

    /** The number of the fact's student, 0 for the group. */
    abstract int student(T fact);

    /** Writes everything but the student. */
    abstract void put(T fact, ByteBuffer to);

    /** Reads everything but the student. */
    abstract T get(int student, ByteBuffer from);

    /**
     * The facts in their order.
     *
     * @param shift is added to the number of each student
     */
    final byte[] packed(List<T> facts, int shift) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + facts.size() * length).put(VERSION);
        for (T fact : facts) {
            int student = student(fact);
            bytes.putShort(count(student == 0 ? 0 : student + shift));
            put(fact, bytes);
        }
        return bytes.array();
    }

    /** The facts of one student in the bytes of everybody. */
    final List<T> of(int student, byte[] packed) {
        List<T> facts = new ArrayList<>();
        ByteBuffer bytes = checked(packed);
        for (int at = bytes.position(); at < packed.length; at += length) {
            if (Short.toUnsignedInt(bytes.position(at).getShort()) == student) {
                facts.add(get(student, bytes));
            }
        }
        return facts;
    }

    /** All facts, as of this student: two students may have become one since they were packed. */
    final List<T> allAs(int student, byte[] packed) {
        List<T> facts = new ArrayList<>(packed.length / length);
        ByteBuffer bytes = checked(packed);
        while (bytes.hasRemaining()) {
            bytes.getShort();
            facts.add(get(student, bytes));
        }
        return facts;
    }

    /** The records of each student, in their order. */
    final Map<Integer, List<byte[]>> split(List<byte[]> many) {
        Map<Integer, List<byte[]>> each = new TreeMap<>();
        for (byte[] packed : many) {
            for (byte[] part : records(packed)) {
                int student = Short.toUnsignedInt(ByteBuffer.wrap(part).getShort());
                each.computeIfAbsent(student, s -> new ArrayList<>()).add(part);
            }
        }
        return each;
    }

    /** Records as one strip. */
    final byte[] joined(List<byte[]> records) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + records.size() * length).put(VERSION);
        records.forEach(bytes::put);
        return bytes.array();
    }

    /** The single records of packed bytes. */
    final List<byte[]> records(byte[] packed) {
        List<byte[]> records = new ArrayList<>();
        for (int at = checked(packed).position(); at < packed.length; at += length) {
            records.add(Arrays.copyOfRange(packed, at, at + length));
        }
        return records;
    }

    /** The bytes, to be read from their first record on. */
    private ByteBuffer checked(byte[] packed) {
        if (packed.length == 0 || packed[0] != VERSION || (packed.length - 1) % length != 0) {
            throw new IllegalStateException("facts of a lesson are packed in a way that this Gallerist does not know");
        }
        return ByteBuffer.wrap(packed).position(1);
    }

    /** Seconds of a lesson as milliseconds; a lesson of more than 24 days ends there. */
    static int millis(double seconds) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(seconds * 1000));
    }

    /** Milliseconds as seconds of a lesson. */
    static double seconds(int millis) {
        return millis / 1000.0;
    }

    /** A count in two bytes. */
    static short count(int value) {
        return (short) Math.max(0, Math.min(0xffff, value));
    }
}
