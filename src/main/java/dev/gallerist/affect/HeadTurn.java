package dev.gallerist.affect;

/**
 * Whether one head is turned away. One that was turned counts as turned until it is clearly back, so that a head held at the
 * limit does not flicker. Belongs to one thread.
 */
final class HeadTurn {

    /** Degrees of yaw from which a head is turned away. */
    static final double AWAY = 35;

    /** Degrees of yaw below which it is back. */
    static final double BACK = 25;

    private boolean away;

    /** Takes the head's next pose. */
    boolean away(HeadPose pose) {
        double yaw = Math.abs(pose.yaw());
        away = away ? yaw > BACK : yaw >= AWAY;
        return away;
    }
}
