package dev.gallerist.affect.cue;

import dev.gallerist.affect.CueKind;
import dev.gallerist.affect.TimeWindow;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says when a class is worth a look. A cue is given when, over {@code sustained}, enough faces show something, clearly
 * more than usual in this class, and it is over when half of the rise is gone. One cue at a time, few in an hour, and none of a
 * kind for a while after one or after "Not now".
 *
 * <p><b>Flicker.</b> It is fed with means of the last seconds, not with single pictures, and looks at them once a second
 * whatever the rate of pictures: more looks would only see the same seconds again, and the rule would depend on
 * the machine's speed. A change may be missing in one look of five (a detector blinks, somebody turns) but must be
 * there in the first and in the last; a cue ends only after it was gone for some seconds.
 *
 * <p>The same times and counts give the same cues: there is no clock and no chance in it. Its memory does not grow with the lesson.
 * Belongs to one thread. Source of the numbers: {@link CueLimits}.
 */
public final class CueRule {

    private static final double HOUR = 3600;

    private final CueLimits limits;
    private final Map<CueKind, KindWatch> watches = new EnumMap<>(CueKind.class);
    private final Map<CueKind, Double> quietUntil = new EnumMap<>(CueKind.class);
    /** When the last cues were given, at most as many as there may be in an hour. */
    private final Deque<Double> given = new ArrayDeque<>();

    private Optional<RaisedCue> active = Optional.empty();
    private int number;
    private long lastTick = Long.MIN_VALUE;
    private double last = Double.NaN;
    private double allQuietUntil = Double.NEGATIVE_INFINITY;

    public CueRule(CueLimits limits) {
        this.limits = limits;
        for (CueKind kind : CueKind.values()) {
            watches.put(kind, new KindWatch(limits));
        }
    }

    /**
     * One picture.
     *
     * @param at seconds of the lesson; times rise
     * @param faces how many show each kind over the last seconds; a kind that is missing is shown by nobody
     * @return the cue that began, went on or ended with it; empty where there is nothing to say
     */
    public Optional<RaisedCue> add(double at, Map<CueKind, CueFaces> faces) {
        long tick = (long) Math.floor(at / CueLimits.seconds(limits.every()));
        if (tick <= lastTick) {
            return Optional.empty();
        }
        boolean broken = at - last > CueLimits.seconds(limits.longestGap());
        Optional<RaisedCue> brokenOff = broken ? end() : Optional.empty();
        if (broken) {
            watches.values().forEach(KindWatch::forget);
        }
        lastTick = tick;
        last = at;
        watches.forEach((kind, watch) -> watch.look(at, faces.getOrDefault(kind, CueFaces.NONE)));
        return active.isPresent() ? Optional.of(goOn(active.get(), at)) : brokenOff.or(this::give);
    }

    private RaisedCue goOn(RaisedCue cue, double at) {
        KindWatch watch = watches.get(cue.kind());
        if (watch.isOver()) {
            return end(cue, watch.belowSince());
        }
        if (at - given.getLast() >= CueLimits.seconds(limits.longest())) {
            return end(cue, at);
        }
        RaisedCue longer = cue.goesOn(at, watch.isClear() ? watch.faces() : cue.faces());
        active = Optional.of(longer);
        return longer;
    }

    /** Of several changes the clearest. */
    private Optional<RaisedCue> give() {
        if (last < allQuietUntil || anHourIsFull()) {
            return Optional.empty();
        }
        Optional<CueKind> clearest = Stream.of(CueKind.values())
                .filter(kind -> last >= quietUntil.getOrDefault(kind, Double.NEGATIVE_INFINITY))
                .filter(kind -> watches.get(kind).isNews())
                .max(Comparator.comparingDouble(kind -> watches.get(kind).excess()));
        active = clearest.map(kind -> give(kind, watches.get(kind)));
        return active;
    }

    private RaisedCue give(CueKind kind, KindWatch watch) {
        if (given.size() == limits.mostInAnHour()) {
            given.removeFirst();
        }
        given.addLast(last);
        TimeWindow window = new TimeWindow(watch.given(), last);
        return new RaisedCue(++number, kind, window, true, watch.faces(), watch.usual());
    }

    private boolean anHourIsFull() {
        int most = limits.mostInAnHour();
        return most == 0 || given.size() == most && last - given.getFirst() < HOUR;
    }

    /** The teacher said "Not now" to a cue of that kind: it keeps quiet for longer. Returns the active cue if that ended it. */
    public Optional<RaisedCue> notNow(CueKind kind) {
        Optional<RaisedCue> ended = active.filter(cue -> cue.kind() == kind).map(cue -> end(cue, last));
        if (!Double.isNaN(last)) {
            quiet(kind, last + CueLimits.seconds(limits.snooze()));
        }
        return ended;
    }

    /** Nothing follows: the lesson is over, or nobody looked for long. Returns the cue that was active. */
    public Optional<RaisedCue> end() {
        return active.map(cue -> end(cue, last));
    }

    private RaisedCue end(RaisedCue cue, double at) {
        active = Optional.empty();
        quiet(cue.kind(), at + CueLimits.seconds(limits.coolDown()));
        allQuietUntil = at + CueLimits.seconds(limits.between());
        return cue.over(at);
    }

    private void quiet(CueKind kind, double until) {
        quietUntil.merge(kind, until, Math::max);
    }
}
