package dev.gallerist.lesson;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.TimeWindow;
import java.util.Optional;

/**
 * A hint that something in the class changed and lasts, with the figures that say why. Immutable.
 *
 * @param number 1 for the lesson's first, one more for each after it
 * @param window from when the change was seen to when it was over; up to now while it is active
 * @param active whether it is still so
 * @param faces how many faces show it
 * @param readable how many faces there were to show it
 * @param baseline what share of them is usual in this class, 0 to 1
 * @param answer what the teacher said to it
 */
public record Cue(
        int number,
        CueKind kind,
        TimeWindow window,
        boolean active,
        int faces,
        int readable,
        float baseline,
        Optional<CueAnswer> answer) {

    /** The same, answered. */
    public Cue answered(CueAnswer said) {
        return new Cue(number, kind, window, active, faces, readable, baseline, Optional.of(said));
    }
}
