package dev.gallerist.pipeline;

import dev.gallerist.frame.Frame;
import dev.gallerist.lesson.SourceState;
import dev.gallerist.vision.BlackPicture;
import java.util.List;

/**
 * Says how the pictures look that come: with people, without any, or black. A state other than live has to last for several
 * pictures and two seconds, so that a film's fade to black or a change of the layout is not taken for one; the
 * first picture with somebody in it ends it. Belongs to the lesson's thread.
 */
final class SourceLook {

    /** Pictures in a row that must look so. */
    static final int PICTURES = 3;

    /** Seconds from the first of them to the newest. */
    static final double SECONDS = 2;

    private final Run black = new Run();
    private final Run nobody = new Run();

    /** The next picture and who is in it; times rise. */
    void see(Frame frame, List<Seen> seen) {
        // a tile that may not be looked at has somebody's camera in it all the same
        boolean face = seen.stream().anyMatch(s -> s.face().isPresent() || s.isMasked());
        boolean student = seen.stream().anyMatch(s -> s.student().isPresent());
        nobody.next(frame.seconds(), !face && !student);
        black.next(frame.seconds(), !face && BlackPicture.is(frame.pixels()));
    }

    /** How they look now; live before the first. */
    SourceState state() {
        if (black.lasts()) {
            return SourceState.BLACK;
        }
        return nobody.lasts() ? SourceState.NO_FACES : SourceState.LIVE;
    }

    /** Pictures in a row that look one way. */
    private static final class Run {

        private int pictures;
        private double from;
        private double last;

        void next(double at, boolean goesOn) {
            if (!goesOn) {
                pictures = 0;
                return;
            }
            from = pictures == 0 ? at : from;
            last = at;
            pictures++;
        }

        boolean lasts() {
            return pictures >= PICTURES && last - from >= SECONDS;
        }
    }
}
