package dev.gallerist.affect.cue;

import dev.gallerist.affect.CueKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Feeds a rule with a class that a test describes stretch by stretch, and remembers what the rule said when. */
public final class WatchedClass {

    private final CueRule rule;
    private final double step;
    private final Map<Integer, RaisedCue> cues = new TreeMap<>();
    private final Map<Integer, Double> givenAt = new TreeMap<>();
    private final Map<CueKind, CueFaces> faces = new EnumMap<>(CueKind.class);
    private long picture;
    private double gone;

    /** @param picturesPerSecond how many pictures the rule sees */
    public WatchedClass(CueLimits limits, double picturesPerSecond) {
        this.rule = new CueRule(limits);
        this.step = 1 / picturesPerSecond;
    }

    /** From now on so many of so many show it. */
    public WatchedClass shows(CueKind kind, int showing, int all) {
        faces.put(kind, new CueFaces(showing, all));
        return this;
    }

    /** Pictures come until this second of the lesson, which is not among them. */
    public WatchedClass until(double second) {
        while (at() < second - 1e-6) {
            picture();
        }
        return this;
    }

    /** One picture comes. */
    public WatchedClass picture() {
        rule.add(at(), faces).ifPresent(this::said);
        picture++;
        return this;
    }

    /** For so long no picture comes. */
    public WatchedClass gap(double seconds) {
        gone += seconds;
        return this;
    }

    /** The teacher says "Not now" to the newest cue. */
    public WatchedClass notNow(CueKind kind) {
        rule.notNow(kind).ifPresent(this::said);
        return this;
    }

    private void said(RaisedCue cue) {
        cues.put(cue.number(), cue);
        givenAt.putIfAbsent(cue.number(), at());
    }

    /** When the next picture is shown. */
    public double at() {
        return picture * step + gone;
    }

    /** All cues so far. */
    public List<RaisedCue> cues() {
        return new ArrayList<>(cues.values());
    }

    /** The cue that is active. */
    public Optional<RaisedCue> active() {
        return cues().stream().filter(RaisedCue::active).findFirst();
    }

    /** When the cue of this number was given. */
    public double givenAt(int number) {
        return givenAt.get(number);
    }
}
