package dev.gallerist.lesson.store;

import dev.gallerist.lesson.GroupSample;
import java.nio.ByteBuffer;

/**
 * The group in single pictures in 27 bytes: 0 (2), moment in ms (4), 1 where there are scores (1), readable (2), present (2),
 * scores (8 x 2).
 */
final class PackedSamples extends Packing<GroupSample> {

    static final PackedSamples SAMPLES = new PackedSamples();

    /** The number that stands in for a student. */
    static final int GROUP = 0;

    private PackedSamples() {
        super("samples", 2 + 4 + 1 + 4 + PackedScores.FINE);
    }

    @Override
    int student(GroupSample sample) {
        return GROUP;
    }

    @Override
    void put(GroupSample sample, ByteBuffer to) {
        to.putInt(millis(sample.at()));
        to.put((byte) (sample.scores().isPresent() ? 1 : 0));
        to.putShort(count(sample.readable())).putShort(count(sample.present()));
        PackedScores.putFine(sample.scores(), to);
    }

    @Override
    GroupSample get(int student, ByteBuffer from) {
        double at = seconds(from.getInt());
        boolean scored = from.get() != 0;
        int readable = Short.toUnsignedInt(from.getShort());
        int present = Short.toUnsignedInt(from.getShort());
        return new GroupSample(at, PackedScores.fine(scored, from), readable, present);
    }
}
