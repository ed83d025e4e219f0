package dev.gallerist.lesson.store;

import dev.gallerist.affect.Attention;
import dev.gallerist.affect.Expression;
import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.TimeWindow;
import dev.gallerist.lesson.StudentReading;
import dev.gallerist.roster.StudentId;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Windows of single students in 38 bytes: student (2), begin and end in ms (2 x 4), one byte of flags, expression (1, 255 for none),
 * scores (8 x 2), valence in 1/10000 (2), shares of attention in 1/10000 (3 x 2), faces (2).
 */
final class PackedReadings extends Packing<StudentReading> {

    static final PackedReadings READINGS = new PackedReadings();

    private static final int SCORED = 1;
    private static final int VALENCE = 2;
    private static final int ATTENTION = 4;
    private static final int READABLE = 8;
    private static final byte NONE = (byte) 0xff;
    private static final float FINENESS = 10_000;

    private PackedReadings() {
        super("readings", 2 + 8 + 2 + PackedScores.FINE + 2 + 6 + 2);
    }

    @Override
    int student(StudentReading reading) {
        return reading.student().number();
    }

    @Override
    void put(StudentReading reading, ByteBuffer to) {
        to.putInt(millis(reading.window().start()));
        to.putInt(Math.max(
                millis(reading.window().start()) + 1, millis(reading.window().end())));
        to.put(flags(reading));
        to.put(reading.expression().map(e -> (byte) e.ordinal()).orElse(NONE));
        PackedScores.putFine(reading.scores(), to);
        to.putShort(fine(reading.valence().orElse(0f)));
        Attention attention = reading.attention().orElse(new Attention(0, 0, 0));
        to.putShort(fine(attention.facing()));
        to.putShort(fine(attention.turned()));
        to.putShort(fine(attention.absent()));
        to.putShort(count(reading.faces()));
    }

    @Override
    StudentReading get(int student, ByteBuffer from) {
        TimeWindow window = new TimeWindow(seconds(from.getInt()), seconds(from.getInt()));
        byte flags = from.get();
        byte expression = from.get();
        Optional<ExpressionScores> scores = PackedScores.fine((flags & SCORED) != 0, from);
        float valence = from.getShort() / FINENESS;
        Attention attention =
                new Attention(from.getShort() / FINENESS, from.getShort() / FINENESS, from.getShort() / FINENESS);
        return new StudentReading(
                new StudentId(student),
                window,
                scores,
                expression == NONE ? Optional.empty() : Optional.of(Expression.values()[expression]),
                (flags & VALENCE) == 0 ? Optional.empty() : Optional.of(valence),
                (flags & ATTENTION) == 0 ? Optional.empty() : Optional.of(attention),
                Short.toUnsignedInt(from.getShort()),
                (flags & READABLE) != 0);
    }

    private static byte flags(StudentReading reading) {
        return (byte) ((reading.scores().isPresent() ? SCORED : 0)
                | (reading.valence().isPresent() ? VALENCE : 0)
                | (reading.attention().isPresent() ? ATTENTION : 0)
                | (reading.readable() ? READABLE : 0));
    }

    private static short fine(float share) {
        return (short) Math.round(Math.max(-1, Math.min(1, share)) * FINENESS);
    }
}
