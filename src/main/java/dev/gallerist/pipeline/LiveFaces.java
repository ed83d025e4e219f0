package dev.gallerist.pipeline;

import dev.gallerist.affect.Judgement;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.frame.Frame;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.Liveness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps photographs, frozen videos and empty tiles from being read. A face is withheld until it was seen moving, so that a
 * profile photograph is never read, not even at first; somebody who was live a moment ago and is now in another place of the
 * gallery need not show it again. Belongs to the lesson's thread.
 */
final class LiveFaces {

    private final boolean asked;
    private final Liveness liveness = new Liveness();
    private final Map<StudentId, Double> liveAt = new HashMap<>();

    /**
     * @param length how long the source plays, in seconds. One too short for anything in it to stand still, such as a single
     *     picture, is taken as live
     */
    LiveFaces(Optional<Double> length) {
        this.asked = length.filter(seconds -> seconds < Liveness.STILL_SECONDS).isEmpty();
    }

    /** A tile that is black or of one colour has no face, whatever a detector says. */
    static List<Seen> withoutBlank(Frame frame, List<Seen> seen) {
        return seen.stream()
                .map(s -> s.face().isPresent()
                                && Liveness.blank(
                                        frame.pixels(), s.track().seen().tile())
                        ? s.faceless()
                        : s)
                .toList();
    }

    /** Marks the faces that are not live. */
    List<Seen> judge(Frame frame, List<Seen> seen) {
        if (!asked) {
            return seen;
        }
        // of a tile that is closed nothing is remembered either
        liveness.keep(seen.stream()
                .filter(s -> !s.isMasked())
                .map(s -> s.track().id())
                .toList());
        return seen.stream().map(s -> judge(frame, s)).toList();
    }

    private Seen judge(Frame frame, Seen seen) {
        if (seen.face().isEmpty()) {
            return seen;
        }
        double at = frame.seconds();
        boolean before = seen.student()
                .map(liveAt::get)
                .filter(last -> at - last < Liveness.STILL_SECONDS)
                .isPresent();
        boolean live =
                liveness.live(at, frame.pixels(), seen.track(), seen.face().get(), before);
        seen.student().ifPresent(student -> liveAt.compute(student, (id, last) -> live ? at : null));
        return live ? seen : seen.judged(new Judgement.Unreadable(Obstacle.NOT_LIVE));
    }
}
