package dev.gallerist.pipeline;

import dev.gallerist.affect.FaceReading;
import dev.gallerist.affect.Judgement;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Track;
import java.util.Optional;

/**
 * One participant in one picture, as the steps fill it in.
 *
 * @param face the participant's face, where the camera shows one
 * @param student who it is, where that is settled
 * @param reading the scores of the face, where its picture passed the quality gate
 * @param obstacle why the face names no expression: the picture (then there is no reading), or scores that lie too close
 */
record Seen(
        Track track,
        Optional<FaceDetection> face,
        Optional<StudentId> student,
        Optional<FaceReading> reading,
        Optional<Obstacle> obstacle) {

    Seen(Track track, Optional<FaceDetection> face) {
        this(track, face, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Seen with(Optional<StudentId> who) {
        return new Seen(track, face, who, reading, obstacle);
    }

    /** There is no face after all. */
    Seen faceless() {
        return new Seen(track, Optional.empty(), student, Optional.empty(), Optional.empty());
    }

    /** The tile is not looked at. */
    Seen masked() {
        return new Seen(track, Optional.empty(), student, Optional.empty(), Optional.of(Obstacle.NO_CONSENT));
    }

    /** Whether the tile may not be looked at. */
    boolean isMasked() {
        return obstacle.equals(Optional.of(Obstacle.NO_CONSENT));
    }

    /** The picture of the face was looked at. */
    Seen judged(Judgement judgement) {
        return new Seen(track, face, student, reading, judgement.obstacle());
    }

    /** Whether there is a face to be read. */
    boolean readable() {
        return face.isPresent() && obstacle.isEmpty();
    }

    /** The face was read, and its scores were looked at. */
    Seen reads(FaceReading how, Judgement judgement) {
        return new Seen(track, face, student, Optional.of(how), judgement.obstacle());
    }
}
