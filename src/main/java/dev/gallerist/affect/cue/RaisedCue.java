package dev.gallerist.affect.cue;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.TimeWindow;

/**
 * A cue as the rule gives it. Immutable.
 *
 * @param number 1 for the lesson's first, one more for each after it
 * @param window from when the change is there to when it was over; up to now while it is active
 * @param active whether it is still so
 * @param faces the newest counts in which the change was clear
 * @param baseline what share is usual in this class, when the cue was given
 */
public record RaisedCue(int number, CueKind kind, TimeWindow window, boolean active, CueFaces faces, double baseline) {

    RaisedCue goesOn(double until, CueFaces now) {
        return new RaisedCue(number, kind, new TimeWindow(window.start(), until), true, now, baseline);
    }

    RaisedCue over(double at) {
        return new RaisedCue(number, kind, new TimeWindow(window.start(), at), false, faces, baseline);
    }
}
