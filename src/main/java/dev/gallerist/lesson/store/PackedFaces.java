package dev.gallerist.lesson.store;

import dev.gallerist.affect.ExpressionScores;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.lesson.Observation;
import dev.gallerist.lesson.Place;
import dev.gallerist.roster.StudentId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Single faces in 23 bytes: student (2), moment in ms (4), box (4 x 2), one byte with bit 7 set where there are scores and below it
 * 0 or the obstacle's place in {@link #OBSTACLES} + 1, scores (8 x 1).
 */
final class PackedFaces extends Packing<Observation> {

    static final PackedFaces FACES = new PackedFaces();

    /** Only ever added to at its end: what is stored names its places. */
    private static final List<String> OBSTACLES =
            List.of("no-consent", "not-live", "small", "cut", "turned", "dark", "flat", "blurred", "unsure");

    private static final int SCORED = 0x80;

    private PackedFaces() {
        super("faces", 2 + 4 + 8 + 1 + PackedScores.COARSE);
    }

    @Override
    int student(Observation face) {
        return face.student().map(StudentId::number).orElse(0);
    }

    @Override
    void put(Observation face, ByteBuffer to) {
        Place place = face.place();
        to.putInt(millis(face.at()));
        to.putShort(near(place.x())).putShort(near(place.y()));
        to.putShort(near(place.width())).putShort(near(place.height()));
        to.put((byte) (code(face.unreadable()) | (face.scores().isPresent() ? SCORED : 0)));
        PackedScores.putCoarse(face.scores(), to);
    }

    @Override
    Observation get(int student, ByteBuffer from) {
        double at = seconds(from.getInt());
        Place place = new Place(from.getShort(), from.getShort(), from.getShort(), from.getShort());
        int word = Byte.toUnsignedInt(from.get());
        Optional<ExpressionScores> scores = PackedScores.coarse((word & SCORED) != 0, from);
        return new Observation(at, Optional.of(new StudentId(student)), place, scores, obstacle(word & ~SCORED));
    }

    private static int code(Optional<Obstacle> obstacle) {
        return obstacle.map(Obstacle::wireName).map(OBSTACLES::indexOf).orElse(-1) + 1;
    }

    private static Optional<Obstacle> obstacle(int code) {
        if (code == 0 || code > OBSTACLES.size()) {
            return Optional.empty();
        }
        String name = OBSTACLES.get(code - 1);
        return List.of(Obstacle.values()).stream()
                .filter(o -> o.wireName().equals(name))
                .findFirst();
    }

    /** A box may reach out of its picture on the left. */
    private static short near(int pixels) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, pixels));
    }
}
