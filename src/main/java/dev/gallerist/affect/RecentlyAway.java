package dev.gallerist.affect;

import java.util.Optional;

/**
 * Whether one student was away from the camera over the last moments: turned to a side, or gone. Pictures fade by half every
 * second, as {@link RollingScores} do, so that a face the detector misses once is not gone. Belongs to one thread.
 */
public final class RecentlyAway {

    private static final double HALF_LIFE_SECONDS = 1;
    private static final double STALE_SECONDS = 3;

    private final HeadTurn turn = new HeadTurn();
    private double away;
    private double weight;
    private double last = Double.NEGATIVE_INFINITY;

    /** A face was found and its pose is known; times rise, in seconds. */
    public void add(double at, HeadPose pose) {
        add(at, turn.away(pose));
    }

    /** The camera was on, and no face was found. */
    public void addAbsent(double at) {
        add(at, true);
    }

    /** A face was found by a detector that gives no landmarks: it is there, turned or not. */
    public void addUnknown(double at) {
        add(at, false);
    }

    private void add(double at, boolean isAway) {
        double fade = Math.pow(0.5, (at - last) / HALF_LIFE_SECONDS);
        away = away * fade + (isAway ? 1 : 0);
        weight = weight * fade + 1;
        last = at;
    }

    /** Whether it was so for more than half of the last moments; empty where nothing was added for three seconds. */
    public Optional<Boolean> at(double now) {
        return now - last > STALE_SECONDS ? Optional.empty() : Optional.of(2 * away > weight);
    }
}
