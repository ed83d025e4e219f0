package dev.gallerist.pipeline;

import dev.gallerist.affect.Attention;
import dev.gallerist.affect.AttentionWindow;
import dev.gallerist.affect.HeadPose;
import dev.gallerist.affect.Obstacle;
import dev.gallerist.roster.StudentId;
import dev.gallerist.vision.Landmarks;
import dev.gallerist.vision.TileLook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the attention cues of every student over a window. A camera that is off and a photograph say nothing. Belongs to the lesson's thread. */
final class AttentionCues {

    private final Map<StudentId, AttentionWindow> students = new LinkedHashMap<>();

    /** One picture. */
    void add(List<Seen> picture) {
        for (Seen seen : picture) {
            if (seen.student().isPresent() && live(seen)) {
                add(students.computeIfAbsent(seen.student().get(), id -> new AttentionWindow()), seen);
            }
        }
    }

    /** What was gathered of somebody is forgotten. */
    void forget(StudentId student) {
        students.remove(student);
    }

    /** Whether the tile shows a person's camera that may be looked at, as far as is known. */
    static boolean live(Seen seen) {
        return seen.track().seen().look() == TileLook.CAMERA_ON
                && !seen.isMasked()
                && !seen.obstacle().equals(Optional.of(Obstacle.NOT_LIVE));
    }

    /** One student turned out to be another, whose own cues of the open window stay where there are any. */
    void merged(StudentId from, StudentId into) {
        AttentionWindow cues = students.remove(from);
        if (cues != null) {
            students.putIfAbsent(into, cues);
        }
    }

    private static void add(AttentionWindow window, Seen seen) {
        if (seen.face().isEmpty()) {
            window.addAbsent();
            return;
        }
        Optional<Landmarks> landmarks = seen.face().get().landmarks();
        landmarks.map(HeadPose::of).ifPresentOrElse(window::add, window::addUnknown);
    }

    /** The window closes: the shares of those for whom there are any. */
    Map<StudentId, Attention> close() {
        Map<StudentId, Attention> shares = new HashMap<>();
        students.forEach((student, window) -> window.close().ifPresent(a -> shares.put(student, a)));
        return shares;
    }
}
