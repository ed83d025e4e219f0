package dev.gallerist.pipeline;

import dev.gallerist.affect.FaceReading;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.Track;
import java.util.Optional;

/**
 * One participant in one picture, as the steps fill it in.
 *
 * @param face the participant's face, where the camera shows one
 * @param student who it is, where that is settled
 * @param reading how the face reads, where it can be read
 */
record Seen(Track track, Optional<FaceDetection> face, Optional<StudentId> student, Optional<FaceReading> reading) {

    Seen(Track track, Optional<FaceDetection> face) {
        this(track, face, Optional.empty(), Optional.empty());
    }

    Seen with(Optional<StudentId> who) {
        return new Seen(track, face, who, reading);
    }

    Seen reads(FaceReading how) {
        return new Seen(track, face, student, Optional.of(how));
    }
}
