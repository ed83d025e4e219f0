package dev.gallerist.affect.cue;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Watches one kind of change: the looks of the last half minute, and what is usual before them. A look becomes part of the
 * baseline only when it is too old to be judged, so that a change never hides itself in its own yardstick. Belongs to one thread.
 */
final class KindWatch {

    private record Look(double at, CueFaces faces) {}

    private final CueLimits limits;
    private final double sustained;
    private final double clearsAfter;
    private final Baseline baseline;
    private final Deque<Look> judged = new ArrayDeque<>();
    private double belowSince = Double.NaN;
    private boolean armed = true;

    KindWatch(CueLimits limits) {
        this.limits = limits;
        this.sustained = CueLimits.seconds(limits.sustained());
        this.clearsAfter = CueLimits.seconds(limits.clearsAfter());
        this.baseline = new Baseline(limits);
    }

    /** One look; times rise. */
    void look(double at, CueFaces faces) {
        judged.add(new Look(at, faces));
        settleOld(at);
        if (faces.share() >= halfway(faces.all())) {
            belowSince = Double.NaN;
        } else if (Double.isNaN(belowSince)) {
            belowSince = at;
        }
        armed |= isOver();
    }

    /** The oldest look that stays is as old as a change must be. */
    private void settleOld(double at) {
        Look oldest = judged.removeFirst();
        while (!judged.isEmpty() && judged.getFirst().at() <= at - sustained) {
            // of too few faces a share says nothing
            if (oldest.faces().all() >= limits.leastPeople()) {
                baseline.add(oldest.faces().share(), judged.getFirst().at() - oldest.at());
            }
            oldest = judged.removeFirst();
        }
        judged.addFirst(oldest);
    }

    /** Nobody looked for too long: what was being judged means nothing any more. What is usual stays. */
    void forget() {
        judged.clear();
        belowSince = Double.NaN;
    }

    /** Whether a change is there, has lasted, and is a new one: after a cue it must have been over first. */
    boolean isNews() {
        Look oldest = judged.getFirst();
        Look newest = judged.getLast();
        if (!armed || !baseline.known() || newest.at() - oldest.at() < sustained || !clear(oldest) || !clear(newest)) {
            return false;
        }
        return judged.stream().filter(this::clear).count() >= limits.steady() * judged.size();
    }

    /** A cue is given for it; returns since when the change is there. */
    double given() {
        armed = false;
        return judged.getFirst().at();
    }

    /** Whether it is clearly there in the newest look. */
    boolean isClear() {
        return clear(judged.getLast());
    }

    private boolean clear(Look look) {
        CueFaces faces = look.faces();
        return faces.showing() >= limits.leastPeople() && faces.share() >= needed(faces.all());
    }

    /** The share from which a change is clear among so many faces; more than 1 where they are too few. */
    private double needed(int all) {
        double people = all == 0 ? Double.POSITIVE_INFINITY : (double) limits.leastPeople() / all;
        return Math.max(people, Math.max(limits.leastShare(), usual() + limits.aboveBaseline()));
    }

    /** The share below which it is on its way back: half of the rise, by default. Not half of the share, which may be usual. */
    private double halfway(int all) {
        return usual() + (needed(all) - usual()) * limits.clearsAt();
    }

    /** Whether it has been below halfway for long enough. */
    boolean isOver() {
        return judged.getLast().at() - belowSince >= clearsAfter;
    }

    /** Since when it is below halfway; not a number where it is not. */
    double belowSince() {
        return belowSince;
    }

    /** How far beyond what is needed the newest look is; 1 just reaches it. */
    double excess() {
        CueFaces faces = faces();
        return faces.share() / needed(faces.all());
    }

    /** The faces of the newest look. */
    CueFaces faces() {
        return judged.getLast().faces();
    }

    double usual() {
        return baseline.share();
    }
}
