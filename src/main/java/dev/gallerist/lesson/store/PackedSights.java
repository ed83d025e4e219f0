package dev.gallerist.lesson.store;

import java.nio.ByteBuffer;

/** When a student was last seen, in 6 bytes: student (2), moment in ms (4). Only in batches; packing lays it into the student's row. */
final class PackedSights extends Packing<PackedSights.Sight> {

    static final PackedSights SIGHTS = new PackedSights();

    /** A student was seen at that second. */
    record Sight(int student, double at) {}

    /** One record of a batch. */
    static Sight sight(byte[] record) {
        ByteBuffer bytes = ByteBuffer.wrap(record);
        return SIGHTS.get(Short.toUnsignedInt(bytes.getShort()), bytes);
    }

    private PackedSights() {
        super("sights", 2 + 4);
    }

    @Override
    int student(Sight sight) {
        return sight.student();
    }

    @Override
    void put(Sight sight, ByteBuffer to) {
        to.putInt(millis(sight.at()));
    }

    @Override
    Sight get(int student, ByteBuffer from) {
        return new Sight(student, seconds(from.getInt()));
    }
}
